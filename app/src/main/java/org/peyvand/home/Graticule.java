package org.peyvand.home;

import java.util.Locale;

/// Meridians and parallels, every fifteen degrees.
final class Graticule {
  private static final int STEP = 15;

  /// Curves of straight pieces this long look round.
  private static final int PIECE = 5;

  private static final int SOUTH = -75;
  private static final int NORTH = 85;

  private Graticule() {}

  /// An SVG path in the units of [LandOutline#path].
  static String path() {
    var path = new StringBuilder();
    for (var east = -180; east <= 180; east += STEP) {
      for (var north = SOUTH; north <= NORTH; north += PIECE) point(path, east, north, SOUTH);
    }
    for (var north = SOUTH; north <= NORTH; north += STEP) {
      var start = EqualEarth.project(-180, north);
      var end = EqualEarth.project(180, north);
      // Parallels are straight in this projection.
      path.append(move('M', start)).append(move('L', end));
    }
    return path.toString();
  }

  private static void point(StringBuilder path, int east, int north, int first) {
    path.append(move(north == first ? 'M' : 'L', EqualEarth.project(east, north)));
  }

  private static String move(char letter, EqualEarth.Point point) {
    return String.format(
        Locale.ROOT,
        "%c%.0f %.0f",
        letter,
        point.x() * LandOutline.SCALE,
        -point.y() * LandOutline.SCALE);
  }
}
