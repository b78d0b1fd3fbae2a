package org.peyvand.typeset;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A strip of a page that nothing tears apart: a line of text, a row of a table, a pair of columns.
///
/// @param before air above, left out at the top of a page
/// @param keep stays on the page of the row that follows
/// @param head what is repeated above it when it begins a page: the head of its table
/// @param notes what belongs at the foot of the page that shows it
record Row(
    double before,
    double height,
    boolean keep,
    List<Mark> marks,
    @Nullable Row head,
    List<Row> notes) {

  /// What a row shows. Places are in points from the left margin and, downwards, from its top.
  sealed interface Mark {}

  /// @param furniture drawn, but no part of the text: repeated heads
  record Words(Line line, double x, double baseline, boolean furniture) implements Mark {
    Words lowered(double y) {
      return new Words(line, x, baseline + y, furniture);
    }

    Words asFurniture() {
      return new Words(line, x, baseline, true);
    }
  }

  record Stroke(double fromX, double toX, double y, double width, boolean dotted) implements Mark {}

  /// A thick line in a color, as `0xRRGGBB`.
  record Bar(double fromX, double toX, double y, double width, int color) implements Mark {}

  /// A picture, upright on the row.
  record Image(Picture picture, double x, double y, double width, double height, Tag tag)
      implements Mark {}

  /// The number of the page on which something begins.
  ///
  /// @param x its right end, or its left end when lines run from right to left
  record PageOf(int target, double x, double baseline, Language language, double size, Tag tag)
      implements Mark {
    PageOf lowered(double y) {
      return new PageOf(target, x, baseline + y, language, size, tag);
    }
  }

  /// The whole row leads somewhere.
  record LinkTo(int target, String title, Tag tag) implements Mark {}

  /// Here begins what others lead to.
  record Target(int number) implements Mark {}

  /// A cell that has a place in the tree even when it is empty.
  record Place(Tag tag) implements Mark {}

  /// The page ends below this row.
  record PageEnd() implements Mark {}

  Row(double before, double height, boolean keep, List<Mark> marks) {
    this(before, height, keep, marks, null, List.of());
  }

  Row kept(boolean keep) {
    return new Row(before, height, keep, marks, head, notes);
  }

  Row lowered(double before) {
    return new Row(before, height, keep, marks, head, notes);
  }

  Row under(@Nullable Row head) {
    return new Row(before, height, keep, marks, head, notes);
  }

  Row noted(List<Row> notes) {
    return new Row(before, height, keep, marks, head, List.copyOf(notes));
  }

  Row and(Mark mark) {
    var more = new ArrayList<>(marks);
    more.add(mark);
    return new Row(before, height, keep, List.copyOf(more), head, notes);
  }

  boolean tallerThanAPage() {
    return height + (head == null ? 0 : head.height()) > Look.TEXT_HEIGHT;
  }

  /// Rows one below the other as one row.
  static Row stacked(List<Row> rows) {
    var marks = new ArrayList<Mark>();
    var notes = new ArrayList<Row>();
    double y = 0;
    for (var row : rows) {
      y += marks.isEmpty() ? 0 : row.before();
      for (var mark : row.marks()) marks.add(lowered(mark, y));
      notes.addAll(row.notes());
      y += row.height();
    }
    return new Row(0, y, false, List.copyOf(marks), null, List.copyOf(notes));
  }

  static Mark lowered(Mark mark, double y) {
    return switch (mark) {
      case Words words -> words.lowered(y);
      case Stroke stroke ->
          new Stroke(stroke.fromX(), stroke.toX(), stroke.y() + y, stroke.width(), stroke.dotted());
      case Bar bar -> new Bar(bar.fromX(), bar.toX(), bar.y() + y, bar.width(), bar.color());
      case Image image ->
          new Image(
              image.picture(),
              image.x(),
              image.y() + y,
              image.width(),
              image.height(),
              image.tag());
      case PageOf page -> page.lowered(y);
      case LinkTo _, Target _, Place _, PageEnd _ -> mark;
    };
  }

  /// No line of a paragraph stands alone on a page.
  static List<Row> unwidowed(List<Row> rows) {
    var out = new ArrayList<>(rows);
    if (out.size() > 1) {
      out.set(0, out.getFirst().kept(true));
      out.set(out.size() - 2, out.get(out.size() - 2).kept(true));
    }
    return out;
  }
}
