package org.peyvand.files;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Draws a picture anew: small, upright, and with nothing in it but what is seen, so that neither
/// the place nor the camera of a photograph comes along.
final class Pictures {
  /// The sensor of a good telephone and a page scanned at 600 dots to the inch.
  static final long PIXELS_MAX = 64_000_000;

  /// A longer side is no photograph.
  private static final int SIDE_MAX = 30_000;

  private static final float QUALITY = 0.82f;

  /// One at a time: each takes tens of megabytes while it is drawn.
  private static final ReentrantLock EASEL = new ReentrantLock();

  private Pictures() {}

  /// Width and height, as the header says.
  record Measure(int width, int height) {}

  static boolean drawable(Measure measure) {
    return Math.max(measure.width(), measure.height()) <= SIDE_MAX
        && (long) measure.width() * measure.height() <= PIXELS_MAX;
  }

  /// Reads the header only.
  static Measure measure(FileKind kind, Path file) throws IOException {
    var reader = reader(kind);
    try (var in = new FileImageInputStream(file.toFile())) {
      reader.setInput(in, true, true);
      return new Measure(reader.getWidth(0), reader.getHeight(0));
    } catch (RuntimeException flawed) {
      throw new IOException("no header of a picture", flawed);
    } finally {
      reader.dispose();
    }
  }

  /// A JPEG whose longer side is at most `side`; empty when the picture cannot be read.
  static Optional<byte[]> draw(FileKind kind, Path file, int side) {
    EASEL.lock();
    try (var in = new FileImageInputStream(file.toFile())) {
      return Optional.of(jpeg(fit(read(kind, in, side), held(kind, file), side)));
    } catch (IOException | RuntimeException _) {
      return Optional.empty();
    } finally {
      EASEL.unlock();
    }
  }

  private static Orientation held(FileKind kind, Path file) throws IOException {
    if (kind != FileKind.JPEG) return Orientation.UPRIGHT;
    try (var in = Files.newInputStream(file)) {
      return Orientation.of(in.readNBytes(Orientation.HEAD_BYTES));
    }
  }

  /// Takes only every n-th pixel of a large picture, so that it never lies in memory whole.
  private static BufferedImage read(FileKind kind, ImageInputStream in, int side)
      throws IOException {
    var reader = reader(kind);
    try {
      reader.setInput(in, true, true);
      var measure = new Measure(reader.getWidth(0), reader.getHeight(0));
      if (!drawable(measure)) throw new IOException("too many pixels");
      var wanted = reader.getDefaultReadParam();
      int step = Math.max(1, Math.max(measure.width(), measure.height()) / (2 * side));
      wanted.setSourceSubsampling(step, step, 0, 0);
      return reader.read(0, wanted);
    } finally {
      reader.dispose();
    }
  }

  private static BufferedImage fit(BufferedImage drawn, Orientation held, int side) {
    double scale = Math.min(1.0, (double) side / Math.max(drawn.getWidth(), drawn.getHeight()));
    int width = Math.max(1, (int) Math.round(drawn.getWidth() * scale));
    int height = Math.max(1, (int) Math.round(drawn.getHeight() * scale));
    boolean turned = held.turned();
    var paper =
        new BufferedImage(
            turned ? height : width, turned ? width : height, BufferedImage.TYPE_INT_RGB);
    var pen = paper.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, paper.getWidth(), paper.getHeight());
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    pen.transform(held.upright(width, height));
    pen.drawImage(drawn, 0, 0, width, height, null);
    pen.dispose();
    return paper;
  }

  private static byte[] jpeg(BufferedImage paper) throws IOException {
    var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    var bytes = new ByteArrayOutputStream();
    try (var out = new MemoryCacheImageOutputStream(bytes)) {
      var how = writer.getDefaultWriteParam();
      how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      how.setCompressionQuality(QUALITY);
      writer.setOutput(out);
      writer.write(null, new IIOImage(paper, null, null), how);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  private static ImageReader reader(FileKind kind) {
    return ImageIO.getImageReadersByFormatName(kind.name().toLowerCase(Locale.ROOT)).next();
  }
}
