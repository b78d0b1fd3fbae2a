package org.peyvand.home;

import java.util.List;
import org.peyvand.home.EqualEarth.Point;

/// The part of the world that a map shows: all its dots, with air around them.
///
/// @param left in units of the land's path
/// @param top in the same units, growing to the south
/// @param scale pixels of the picture for one unit
record MapView(double left, double top, double scale) {
  static final int WIDTH = 1087;
  static final int HEIGHT = 587;

  private static final double WORLD = 2 * EqualEarth.X_MAX * LandOutline.SCALE;

  /// Less than this would blow the outline up beyond its precision.
  private static final double WIDTH_MIN = WORLD / 4;

  /// Room for names beside the outermost dots.
  private static final double AIR = 0.13 * LandOutline.SCALE;

  /// Where the land ends in the north; the picture need not show more ice than that.
  private static final double NORTH = -1.28 * LandOutline.SCALE;

  static MapView of(List<Point> dots) {
    if (dots.isEmpty()) return around(0, 0.1 * LandOutline.SCALE, WORLD);
    var x = dots.stream().mapToDouble(Point::x).summaryStatistics();
    var y = dots.stream().mapToDouble(Point::y).summaryStatistics();
    var width = x.getMax() - x.getMin() + 4 * AIR;
    var height = y.getMax() - y.getMin() + 2 * AIR;
    var needed = Math.max(width, height * WIDTH / HEIGHT);
    return around(
        (x.getMin() + x.getMax()) / 2,
        (y.getMin() + y.getMax()) / 2,
        Math.clamp(needed, WIDTH_MIN, WORLD));
  }

  private static MapView around(double x, double y, double width) {
    var scale = WIDTH / width;
    var height = HEIGHT / scale;
    var edge = WORLD / 2 - width / 2;
    return new MapView(
        Math.clamp(x, -edge, edge) - width / 2, Math.max(y - height / 2, NORTH), scale);
  }

  /// Where a point of the path is in the picture.
  Point in(Point place) {
    return new Point((place.x() - left) * scale, (place.y() - top) * scale);
  }
}
