package org.peyvand.typeset;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A strip of a page that nothing tears apart: a line of text, a row of a table, a pair of columns.
///
/// @param before air above, left out at the top of a page
/// @param keep stays on the page of the row that follows
/// @param head what is repeated above it when it begins a page: the head of its table
record Row(double before, double height, boolean keep, List<Mark> marks, @Nullable Row head) {

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

  /// The number of the page on which a section begins.
  ///
  /// @param x its right end, or its left end when lines run from right to left
  record PageOf(int section, double x, double baseline, Language language, double size, Tag tag)
      implements Mark {
    PageOf lowered(double y) {
      return new PageOf(section, x, baseline + y, language, size, tag);
    }
  }

  /// The whole row leads to a section.
  record LinkTo(int section, String title, Tag tag) implements Mark {}

  /// A cell that has a place in the tree even when it is empty.
  record Place(Tag tag) implements Mark {}

  Row(double before, double height, boolean keep, List<Mark> marks) {
    this(before, height, keep, marks, null);
  }

  Row kept(boolean keep) {
    return new Row(before, height, keep, marks, head);
  }

  Row lowered(double before) {
    return new Row(before, height, keep, marks, head);
  }
}
