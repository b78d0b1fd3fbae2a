package org.peyvand.typeset;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.peyvand.typeset.Page.Put;

/// Fills the pages of a section from top to bottom and hands each on when it is full. Rows that
/// keep together go to the next page together; notes stand at the foot of the page of their
/// numbers, and what finds no room there goes on at the foot of the next.
final class Pages implements Consumer<Row> {
  /// What is kept together counts no further than this; it is more than fits on a page.
  private static final int CHUNK_MAX = 200;

  /// So much of a page is left to the text, however long its notes.
  private static final double TEXT_MIN = Look.TEXT_HEIGHT / 3;

  private final int section;
  private final Column column;
  private final Consumer<Page> out;
  private final List<Row> chunk = new ArrayList<>();
  private final List<Put> puts = new ArrayList<>();
  private final List<Row> notes = new ArrayList<>();
  private final List<Row> waiting = new ArrayList<>();
  private double y;
  private boolean first = true;

  Pages(int section, Column column, Consumer<Page> out) {
    this.section = section;
    this.column = column;
    this.out = out;
  }

  @Override
  public void accept(Row row) {
    chunk.add(row);
    if (row.keep() && chunk.size() < CHUNK_MAX) return;
    place();
  }

  /// The section is at its end.
  void end() {
    if (!chunk.isEmpty()) place();
    if (!puts.isEmpty()) turn();
    while (!waiting.isEmpty()) {
      begin();
      turn();
    }
  }

  private void place() {
    if (!puts.isEmpty() && !fits(chunk, true)) turn();
    begin();
    // What is kept together but is taller than a page goes on row by row.
    if (fits(chunk, true)) chunk.forEach(this::put);
    else chunk.forEach(this::squeeze);
    chunk.clear();
  }

  private void squeeze(Row row) {
    if (!puts.isEmpty() && !fits(List.of(row), true)) turn();
    begin();
    // The notes of the page before may fill a page of their own; the row's own can wait.
    while (!notes.isEmpty() && !fits(List.of(row), false)) {
      turn();
      begin();
    }
    put(row);
  }

  private boolean fits(List<Row> rows, boolean noted) {
    double height = y;
    double foot = height(notes);
    for (int i = 0; i < rows.size(); i++) {
      var row = rows.get(i);
      var head = row.head();
      if (i == 0 && puts.isEmpty() && head != null) height += head.height();
      height += row.height() + (i == 0 && puts.isEmpty() ? 0 : row.before());
      if (noted) foot += height(row.notes());
    }
    return height + rule(foot) + foot <= Look.TEXT_HEIGHT + 0.01;
  }

  private void put(Row row) {
    var head = row.head();
    if (puts.isEmpty() && head != null) {
      puts.add(new Put(head, y));
      y += head.height();
    }
    if (!puts.isEmpty()) y += row.before();
    puts.add(new Put(row, y));
    y += row.height();
    waiting.addAll(row.notes());
    note(y);
    if (row.marks().stream().anyMatch(Row.PageEnd.class::isInstance)) turn();
  }

  /// Notes that the page before had no room for come first.
  private void begin() {
    if (puts.isEmpty() && notes.isEmpty()) note(TEXT_MIN);
  }

  private void note(double above) {
    while (!waiting.isEmpty()) {
      double foot = height(notes) + waiting.getFirst().height();
      if (above + rule(foot) + foot > Look.TEXT_HEIGHT + 0.01) return;
      notes.add(waiting.removeFirst());
    }
  }

  private static double rule(double foot) {
    return foot > 0 ? Look.NOTE_RULE : 0;
  }

  private static double height(List<Row> rows) {
    return rows.stream().mapToDouble(Row::height).sum();
  }

  private void turn() {
    double top = Look.TEXT_HEIGHT - height(notes);
    if (!notes.isEmpty()) puts.add(new Put(ruleRow(), top - Look.NOTE_RULE));
    for (var note : notes) {
      puts.add(new Put(note, top));
      top += note.height();
    }
    out.accept(new Page(section, first, List.copyOf(puts), List.copyOf(waiting)));
    puts.clear();
    notes.clear();
    y = 0;
    first = false;
  }

  private Row ruleRow() {
    double width = column.measure() / 3;
    double left = column.left(0, width);
    var stroke = new Row.Stroke(left, left + width, Look.NOTE_RULE / 2, 0.4, false);
    return new Row(0, Look.NOTE_RULE, false, List.of(stroke));
  }
}
