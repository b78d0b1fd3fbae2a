package org.peyvand.typeset;

import java.util.ArrayList;
import org.peyvand.typeset.Block.Alignment;
import org.peyvand.typeset.Row.Mark;

/// Sets a letterhead as one row: the emblem where lines begin, the name and the lines below it in
/// the middle of what is left, and a bar.
final class LetterheadFlow {
  private static final double EMBLEM_HEIGHT = 58;

  /// A wide emblem leaves room for the name.
  private static final double EMBLEM_SHARE_MAX = 0.3;

  private static final double GAP = 14;
  private static final double ABOVE_BAR = 9;
  private static final double BAR = 1.6;

  private LetterheadFlow() {}

  static Row row(Column column, Block.Letterhead head, Tag tag) {
    var marks = new ArrayList<Mark>();
    double width = 0;
    double height = 0;
    var emblem = head.emblem();
    if (emblem != null) {
      width = Math.min(EMBLEM_HEIGHT * emblem.proportion(), column.measure() * EMBLEM_SHARE_MAX);
      height = width / emblem.proportion();
      marks.add(
          new Row.Image(
              emblem, column.left(0, width), 0, width, height, tag.figure(head.alternative())));
    }
    double inset = emblem == null ? 0 : width + GAP;
    var lines = lines(column.within(inset, column.measure() - inset), head, tag);
    double total = Math.max(height, lines.height());
    for (var mark : lines.marks()) marks.add(Row.lowered(mark, (total - lines.height()) / 2));
    double bar = total + ABOVE_BAR;
    marks.add(
        new Row.Bar(column.offset(), column.offset() + column.measure(), bar, BAR, head.color()));
    return new Row(0, bar + BAR, false, marks);
  }

  private static Row lines(Column box, Block.Letterhead head, Tag tag) {
    var rows = new ArrayList<Row>();
    for (var line : head.lines()) {
      boolean name = rows.isEmpty();
      var look = box.look().times(name ? 1.15 : Look.NOTE);
      rows.addAll(box.rows(line, look, name, Alignment.START, tag.child("P")));
    }
    return Row.stacked(rows);
  }
}
