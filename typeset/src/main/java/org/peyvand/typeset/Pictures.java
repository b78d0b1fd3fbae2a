package org.peyvand.typeset;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.peyvand.typeset.PictureOutcome.Read;
import org.peyvand.typeset.PictureOutcome.Reason;
import org.peyvand.typeset.PictureOutcome.Unreadable;

/// Reads pictures for [Block.Figure]: PNG and JPEG as points, SVG as shapes. Files come from
/// strangers, so everything has a limit, and nothing a file names is ever fetched.
public final class Pictures {
  /// A photograph of a good camera; an emblem has a thousandth of it.
  private static final int BYTES_MAX = 20_000_000;

  /// A page at 300 points to the inch has nine million.
  private static final long POINTS_MAX = 24_000_000;

  private Pictures() {}

  public static PictureOutcome read(byte[] file) {
    if (file.length > BYTES_MAX) return new Unreadable(Reason.TOO_LARGE, file.length + " bytes");
    return isPoints(file) ? raster(file) : SvgReader.read(file);
  }

  private static boolean isPoints(byte[] file) {
    boolean png = file.length > 8 && (file[0] & 0xFF) == 0x89 && file[1] == 'P';
    return png || (file.length > 3 && (file[0] & 0xFF) == 0xFF && (file[1] & 0xFF) == 0xD8);
  }

  private static PictureOutcome raster(byte[] file) {
    try (var in =
        new javax.imageio.stream.MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
      var readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) return new Unreadable(Reason.NO_PICTURE, "");
      var reader = readers.next();
      try {
        reader.setInput(in, true, true);
        long width = reader.getWidth(0);
        long height = reader.getHeight(0);
        // Asked before anything is unpacked.
        if (width * height > POINTS_MAX)
          return new Unreadable(
              Reason.TOO_LARGE, String.format(Locale.ROOT, "%d × %d", width, height));
        return new Read(new Raster(reader.read(0)));
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException broken) {
      // The readers of the JDK answer broken files with many kinds of exceptions.
      return new Unreadable(Reason.NO_PICTURE, "");
    }
  }
}
