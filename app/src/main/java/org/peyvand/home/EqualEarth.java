package org.peyvand.home;

/// The Equal Earth projection (Šavrič, Patterson and Jenny, 2018): every country as large as it is.
final class EqualEarth {
  /// Half the width of the world, at the equator.
  static final double X_MAX = 2.7066297;

  /// The height of the poles over the equator.
  static final double Y_MAX = 1.3173628;

  private static final double A1 = 1.340264;
  private static final double A2 = -0.081106;
  private static final double A3 = 0.000893;
  private static final double A4 = 0.003796;
  private static final double M = Math.sqrt(3) / 2;

  private EqualEarth() {}

  /// A point of the flat map: x to the east, y to the north, on a sphere of radius 1.
  record Point(double x, double y) {}

  /// @param longitude in degrees from the central meridian of the map
  /// @param latitude in degrees
  static Point project(double longitude, double latitude) {
    var theta = Math.asin(M * Math.sin(Math.toRadians(latitude)));
    var square = theta * theta;
    var sixth = square * square * square;
    var x =
        Math.toRadians(longitude)
            * Math.cos(theta)
            / (M * (A1 + 3 * A2 * square + sixth * (7 * A3 + 9 * A4 * square)));
    var y = theta * (A1 + A2 * square + sixth * (A3 + A4 * square));
    return new Point(x, y);
  }
}
