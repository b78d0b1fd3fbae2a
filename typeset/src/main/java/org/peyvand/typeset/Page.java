package org.peyvand.typeset;

import java.util.ArrayList;
import java.util.List;

/// One page of a section.
///
/// @param first whether the section begins here
record Page(int section, boolean first, List<Put> puts) {

  /// @param top from the top of the text area, downwards
  record Put(Row row, double top) {}

  /// Fills pages from top to bottom; rows that keep together go to the next page together.
  static List<Page> of(int section, List<Row> rows) {
    var pages = new ArrayList<Page>();
    var puts = new ArrayList<Put>();
    double y = 0;
    for (int at = 0; at < rows.size(); ) {
      int end = chunkEnd(rows, at);
      if (!puts.isEmpty() && y + height(rows, at, end, false) > Look.TEXT_HEIGHT + 0.01) {
        pages.add(new Page(section, pages.isEmpty(), List.copyOf(puts)));
        puts.clear();
        y = 0;
      }
      // What is kept together but is taller than a page goes on row by row.
      if (height(rows, at, end, puts.isEmpty()) > Look.TEXT_HEIGHT) end = at + 1;
      for (; at < end; at++) {
        var row = rows.get(at);
        var head = row.head();
        if (puts.isEmpty() && head != null) {
          puts.add(new Put(head, y));
          y += head.height();
        }
        if (!puts.isEmpty()) y += row.before();
        puts.add(new Put(row, y));
        y += row.height();
      }
    }
    if (!puts.isEmpty()) pages.add(new Page(section, pages.isEmpty(), List.copyOf(puts)));
    return pages;
  }

  private static int chunkEnd(List<Row> rows, int at) {
    int end = at;
    while (end < rows.size() - 1 && rows.get(end).keep()) end++;
    return end + 1;
  }

  private static double height(List<Row> rows, int from, int to, boolean top) {
    double height = 0;
    for (int i = from; i < to; i++)
      height += rows.get(i).height() + (top && i == from ? 0 : rows.get(i).before());
    return height;
  }
}
