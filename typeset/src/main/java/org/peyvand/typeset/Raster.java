package org.peyvand.typeset;

import java.awt.image.BufferedImage;
import java.util.Arrays;

/// A picture made of points, such as a photograph.
public final class Raster implements Picture {
  private final int width;
  private final int height;
  private final boolean clear;
  private final int[] points;

  Raster(BufferedImage image) {
    this.width = image.getWidth();
    this.height = image.getHeight();
    this.clear = image.getColorModel().hasAlpha();
    this.points = image.getRGB(0, 0, width, height, null, 0, width);
  }

  /// With nothing in it but its points, so that equal pictures give equal bytes.
  BufferedImage image() {
    var image =
        new BufferedImage(
            width, height, clear ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, width, height, points, 0, width);
    return image;
  }

  @Override
  public double proportion() {
    return (double) width / height;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Raster that
        && width == that.width
        && Arrays.equals(points, that.points);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(points);
  }
}
