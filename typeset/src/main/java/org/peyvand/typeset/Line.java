package org.peyvand.typeset;

import com.ibm.icu.text.Bidi;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// One line, its tokens where they stand.
///
/// @param placed from left to right
/// @param width from the first to the last visible letter
record Line(List<Placed> placed, double width) {

  /// @param order where the token stands in reading order
  /// @param x its left end, from the left end of the line
  record Placed(Token token, int order, double x) {}

  static final Line EMPTY = new Line(List.of(), 0);

  /// Orders tokens, given as they are read, as they are seen.
  ///
  /// @param trailing how many at the end are spaces, which hang beyond the end of the line
  static Line of(List<Token> tokens, int trailing, boolean rightToLeft) {
    int count = tokens.size();
    // Between two line feeds there is nothing to order.
    if (count == 0) return EMPTY;
    var levels = new byte[count];
    for (int i = 0; i < count; i++) {
      boolean hanging = i >= count - trailing;
      levels[i] = hanging ? (byte) (rightToLeft ? 1 : 0) : (byte) tokens.get(i).level();
    }
    double width = 0;
    double hang = 0;
    for (int i = 0; i < count; i++) {
      if (i >= count - trailing) hang += tokens.get(i).width();
      else width += tokens.get(i).width();
    }
    double x = rightToLeft ? -hang : 0;
    var placed = new ArrayList<Placed>(count);
    for (int order : Bidi.reorderVisual(levels)) {
      placed.add(new Placed(tokens.get(order), order, x));
      x += tokens.get(order).width();
    }
    return new Line(List.copyOf(placed), width);
  }

  /// This line and the one read after it on the same baseline, as one: a number and its clause. A
  /// space at the end of the first stands against the second, so that readers see no gap between
  /// words, which in a line from right to left would cost them the order.
  ///
  /// @param x where this one stands
  /// @param nextX where the other stands
  Line beside(double x, Line next, double nextX) {
    var both = new ArrayList<Placed>();
    for (var each : placed) {
      boolean space = each.token().gap() == Token.Gap.SPACE && x > nextX;
      double place = space && each.x() < 0 ? nextX + next.width : each.x() + x;
      both.add(new Placed(each.token(), each.order(), place));
    }
    for (var each : next.placed)
      both.add(new Placed(each.token(), each.order() + placed.size(), each.x() + nextX));
    both.sort(Comparator.comparingDouble(Placed::x));
    return new Line(List.copyOf(both), Math.max(x + width, nextX + next.width));
  }
}
