package org.peyvand.home;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.peyvand.home.EqualEarth.Point;
import org.peyvand.languages.Direction;

/// On which side of its dot each name stands, so that names cover neither each other nor a dot.
final class LabelRules {
  /// The size of a name on the narrowest screen, where names are largest within the picture.
  private static final double SIZE = 43;

  private static final double HEIGHT = 1.15 * SIZE;
  private static final double GAP = 0.75 * SIZE;
  private static final double DOT = 15;

  /// Names of dots farther apart than this rarely meet.
  private static final double NEAR = 5 * SIZE;

  /// Names settle after one look at their neighbours; a second look settles the rest.
  private static final int ROUNDS = 3;

  private LabelRules() {}

  /// As the stylesheet has them: beside the dot in the direction of Latin script, before it, over
  /// it.
  enum Side {
    AFTER,
    BEFORE,
    ABOVE
  }

  private record Box(double left, double top, double right, double bottom) {
    double overlap(Box other) {
      var width = Math.min(right, other.right) - Math.max(left, other.left);
      var height = Math.min(bottom, other.bottom) - Math.max(top, other.top);
      return width > 0 && height > 0 ? width * height : 0;
    }
  }

  /// One side for each dot, in the same order.
  static List<Side> place(List<Point> dots, List<String> names, Direction direction) {
    var preferred =
        direction == Direction.RTL
            ? List.of(Side.BEFORE, Side.AFTER, Side.ABOVE)
            : List.of(Side.AFTER, Side.BEFORE, Side.ABOVE);
    var sides = new ArrayList<>(dots.stream().map(_ -> preferred.getFirst()).toList());
    for (var round = 0; round < ROUNDS; round++) {
      for (var i = 0; i < dots.size(); i++) sides.set(i, best(i, dots, names, sides, preferred));
    }
    for (var i = 0; i < dots.size(); i++) {
      for (var j = i + 1; j < dots.size(); j++) {
        if (near(dots.get(i), dots.get(j))) settle(i, j, dots, names, sides, preferred);
      }
    }
    return sides;
  }

  /// Two close neighbours can each wait for the other to give way; together they find their places.
  private static void settle(
      int one,
      int other,
      List<Point> dots,
      List<String> names,
      List<Side> sides,
      List<Side> preferred) {
    var least = harm(one, dots, names, sides) + harm(other, dots, names, sides);
    var best = List.of(sides.get(one), sides.get(other));
    for (var first : preferred) {
      for (var second : preferred) {
        sides.set(one, first);
        sides.set(other, second);
        var harm = harm(one, dots, names, sides) + harm(other, dots, names, sides);
        if (harm < least) {
          least = harm;
          best = List.of(first, second);
        }
      }
    }
    sides.set(one, best.getFirst());
    sides.set(other, best.getLast());
  }

  private static boolean near(Point one, Point other) {
    return Math.abs(one.x() - other.x()) < NEAR && Math.abs(one.y() - other.y()) < NEAR;
  }

  private static double harm(int at, List<Point> dots, List<String> names, List<Side> sides) {
    return harm(box(dots.get(at), names.get(at), sides.get(at)), at, dots, names, sides);
  }

  private static Side best(
      int at, List<Point> dots, List<String> names, List<Side> sides, List<Side> preferred) {
    var best = preferred.getFirst();
    var least = Double.MAX_VALUE;
    for (var side : preferred) {
      var harm = harm(box(dots.get(at), names.get(at), side), at, dots, names, sides);
      if (harm < least) {
        least = harm;
        best = side;
      }
    }
    return best;
  }

  private static double harm(
      Box box, int at, List<Point> dots, List<String> names, List<Side> sides) {
    var others =
        IntStream.range(0, dots.size())
            .filter(i -> i != at)
            .mapToDouble(
                i ->
                    box.overlap(box(dots.get(i), names.get(i), sides.get(i)))
                        + 2 * box.overlap(around(dots.get(i))))
            .sum();
    return others + 4 * outside(box);
  }

  private static double outside(Box box) {
    var whole = (box.right - box.left) * (box.bottom - box.top);
    return whole - box.overlap(new Box(0, 0, MapView.WIDTH, MapView.HEIGHT));
  }

  private static Box around(Point dot) {
    return new Box(dot.x() - DOT, dot.y() - DOT, dot.x() + DOT, dot.y() + DOT);
  }

  private static Box box(Point dot, String name, Side side) {
    var width = width(name);
    var top = dot.y() - HEIGHT / 2;
    return switch (side) {
      case AFTER -> new Box(dot.x() + GAP, top, dot.x() + GAP + width, top + HEIGHT);
      case BEFORE -> new Box(dot.x() - GAP - width, top, dot.x() - GAP, top + HEIGHT);
      case ABOVE ->
          new Box(dot.x() - width / 2, top - 1.05 * SIZE, dot.x() + width / 2, top + 0.1 * SIZE);
    };
  }

  private static double width(String name) {
    return SIZE * Arrays.stream(name.codePoints().toArray()).mapToDouble(LabelRules::ems).sum();
  }

  /// Near enough for choosing a side; the browser's fonts know better.
  private static double ems(int character) {
    var kind = Character.getType(character);
    if (kind == Character.NON_SPACING_MARK || kind == Character.FORMAT) return 0;
    return switch (Character.UnicodeScript.of(character)) {
      case HAN -> 1;
      case ETHIOPIC -> 0.85;
      case ARABIC -> 0.5;
      default -> 0.6;
    };
  }
}
