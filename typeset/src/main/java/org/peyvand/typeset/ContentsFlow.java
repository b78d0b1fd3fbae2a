package org.peyvand.typeset;

import java.util.ArrayList;
import java.util.List;
import org.peyvand.typeset.Block.Alignment;
import org.peyvand.typeset.Outline.Entry;
import org.peyvand.typeset.Row.Mark;

/// Turns the contents of a paper into rows that lead to what they name.
final class ContentsFlow {
  private final Column column;
  private final Tag tag;

  ContentsFlow(Column column, Tag tag) {
    this.column = column;
    this.tag = tag;
  }

  List<Row> rows(List<Entry> entries) {
    var rows = new ArrayList<Row>();
    for (var entry : entries) rows.addAll(entry(entry));
    return rows;
  }

  private List<Row> entry(Entry entry) {
    var link = tag.child("TOCI").child("Reference").child("Link", entry.language());
    // Titles of sections in the size of their own script, so that all look alike.
    var own = Look.of(entry.language());
    double inset = entry.level() * own.indent() * 0.7;
    double room = column.look().size() * 3.2;
    var box = column.within(inset, column.measure() - inset - room);
    var tokens = Tokens.of(column.faces(), entry.text(), entry.language(), own.size(), false, link);
    var lines = Lines.of(tokens, box.measure(), entry.language().rightToLeft(), Alignment.START);
    var rows = new ArrayList<Row>();
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      var marks = new ArrayList<Mark>();
      marks.add(box.words(line, Alignment.START, own));
      boolean last = i == lines.size() - 1;
      if (last) {
        dots(marks, inset + line.width(), own);
        double end = column.offset() + (column.rightToLeft() ? 0 : column.measure());
        marks.add(
            new Row.PageOf(
                entry.target(),
                end,
                own.baseline(),
                column.language(),
                column.look().size(),
                link));
      }
      marks.add(new Row.LinkTo(entry.target(), entry.text().plain(), link));
      double before = i > 0 ? 0 : entry.level() == 0 ? 7 : 2;
      rows.add(new Row(before, own.leading(), !last, List.copyOf(marks)));
    }
    return rows;
  }

  /// From the words to the number.
  private void dots(List<Mark> marks, double end, Look own) {
    double size = column.look().size();
    double from = end + size * 0.6;
    double to = column.measure() - size * 2.2;
    if (from >= to) return;
    double left = column.left(from, to - from);
    marks.add(new Row.Stroke(left, left + to - from, own.baseline() - 1, 0.8, true));
  }
}
