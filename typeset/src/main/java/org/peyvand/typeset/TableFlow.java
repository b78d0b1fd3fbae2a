package org.peyvand.typeset;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peyvand.typeset.Block.Alignment;
import org.peyvand.typeset.Row.Mark;
import org.peyvand.typeset.Tag.Attribute;

/// Turns a table into rows of the page. Its head comes again on every page; a row of many lines may
/// be torn between two pages, never so that a single line stands alone.
final class TableFlow {
  /// Rows up to this many lines stay whole: the eye takes them in at once.
  private static final int WHOLE_MAX = 8;

  private final Column column;
  private final Block.Table table;
  private final Tag tag;
  private final Look look;

  TableFlow(Column column, Block.Table table, Tag tag) {
    this.column = column;
    this.table = table;
    this.tag = tag;
    this.look = column.look().times(0.92);
  }

  List<Row> rows() {
    var rows = new ArrayList<Row>();
    @Nullable Row repeated = null;
    if (table.head().stream().anyMatch(cell -> !cell.plain().isEmpty())) {
      var line = tag.child("THead").child("TR");
      var cells = table.head().stream().map(_ -> line.child("TH", Attribute.OF_COLUMN)).toList();
      var head = Row.stacked(strips(table.head(), cells, true)).kept(true);
      rows.add(head);
      repeated = asFurniture(head);
    }
    if (table.rows().isEmpty()) return rows;
    var body = tag.child("TBody");
    for (var row : table.rows()) {
      var line = body.child("TR");
      var cells = row.stream().map(_ -> line.child("TD")).toList();
      var strips = strips(row, cells, false);
      if (strips.size() <= WHOLE_MAX) rows.add(Row.stacked(strips).under(repeated));
      else for (var strip : Row.unwidowed(strips)) rows.add(strip.under(repeated));
    }
    return rows;
  }

  /// One row of the table, line by line.
  private List<Row> strips(List<Text> texts, List<Tag> tags, boolean head) {
    double total = table.widths().stream().mapToInt(Integer::intValue).sum();
    var cells = new ArrayList<List<Row>>();
    double inset = 0;
    int lines = 1;
    for (int i = 0; i < texts.size(); i++) {
      double width = column.measure() * table.widths().get(i) / total;
      double padding = i == 0 ? 0 : Look.CELL_PADDING;
      var cell =
          column
              .within(inset + padding, Math.max(look.size(), width - padding - Look.CELL_PADDING))
              .rows(texts.get(i), look, head, Alignment.START, tags.get(i));
      cells.add(cell);
      lines = Math.max(lines, cell.size());
      inset += width;
    }
    var strips = new ArrayList<Row>();
    for (int at = 0; at < lines; at++) {
      double above = at == 0 ? Look.CELL_PADDING : 0;
      // Read in their order, drawn from left to right: copied text then keeps its order.
      var marks = new ArrayList<Mark>();
      if (at == 0) for (var tag : tags) marks.add(new Row.Place(tag));
      for (var cell : column.rightToLeft() ? cells.reversed() : cells)
        if (at < cell.size())
          for (var mark : cell.get(at).marks()) marks.add(Row.lowered(mark, above));
      double height = above + look.leading();
      if (at == lines - 1) {
        height += Look.CELL_PADDING;
        marks.add(column.rule(height, head ? 0.9 : 0.35));
      }
      strips.add(new Row(0, height, head, List.copyOf(marks)));
    }
    return strips;
  }

  private static Row asFurniture(Row row) {
    var marks = new ArrayList<Mark>();
    for (var mark : row.marks()) {
      if (mark instanceof Row.Words words) marks.add(words.asFurniture());
      else if (mark instanceof Row.Stroke) marks.add(mark);
    }
    return new Row(0, row.height(), true, marks);
  }
}
