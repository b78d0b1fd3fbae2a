package org.peyvand.documents;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// A page as a PNG. Letters need few shades, and a picture of few shades is a third of the size.
final class PagePicture {
  private static final int COLORS_MAX = 256;

  /// Sixteen shades of each of the three colors.
  private static final int SHADES = 1 << 12;

  private PagePicture() {}

  static byte[] png(BufferedImage drawn) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new MemoryCacheImageOutputStream(bytes)) {
      ImageIO.write(ofFewColors(drawn), "png", out);
    }
    return bytes.toByteArray();
  }

  /// The same picture with a palette, or as it is when it holds a photograph.
  private static BufferedImage ofFewColors(BufferedImage drawn) {
    int width = drawn.getWidth();
    int height = drawn.getHeight();
    var places = new int[SHADES];
    Arrays.fill(places, -1);
    var palette = new int[COLORS_MAX];
    int colors = 0;
    var pixels = new byte[width * height];
    var row = new int[width];
    for (int y = 0; y < height; y++) {
      drawn.getRGB(0, y, width, 1, row, 0, width);
      for (int x = 0; x < width; x++) {
        int shade = shade(row[x]);
        if (places[shade] < 0) {
          if (colors == COLORS_MAX) return drawn;
          // The first of its shade: the paper's white stays white.
          palette[colors] = row[x] & 0xFFFFFF;
          places[shade] = colors++;
        }
        pixels[y * width + x] = (byte) places[shade];
      }
    }
    var model =
        new IndexColorModel(8, colors, palette, 0, false, -1, java.awt.image.DataBuffer.TYPE_BYTE);
    var picture = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, model);
    var target = ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
    System.arraycopy(pixels, 0, Objects.requireNonNull(target), 0, pixels.length);
    return picture;
  }

  private static int shade(int rgb) {
    return (rgb >> 12 & 0xF00) | (rgb >> 8 & 0xF0) | (rgb >> 4 & 0xF);
  }
}
