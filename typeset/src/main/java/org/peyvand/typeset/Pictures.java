package org.peyvand.typeset;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.util.Matrix;
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

  /// The picture in points, for formats that cannot hold shapes: a PNG without a background.
  ///
  /// @param height in points of the PNG
  public static byte[] png(Picture picture, int height) {
    try (var document = new PDDocument()) {
      var image =
          switch (picture) {
            case Raster raster -> raster.image();
            case Drawing drawing -> drawn(document, drawing, height);
          };
      var out = new ByteArrayOutputStream();
      try (var target = new javax.imageio.stream.MemoryCacheImageOutputStream(out)) {
        ImageIO.write(image, "png", target);
      }
      return out.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static BufferedImage drawn(PDDocument document, Drawing drawing, int height)
      throws IOException {
    float width = (float) (height * drawing.proportion());
    var page = new PDPage(new PDRectangle(width, height));
    document.addPage(page);
    try (var content = new PDPageContentStream(document, page)) {
      content.transform(Matrix.getScaleInstance(width, height));
      var form = new PDFormXObject(document);
      form.setBBox(new PDRectangle(1, 1));
      form.setResources(new PDResources());
      try (var out = form.getContentStream().createOutputStream()) {
        out.write(drawing.content());
      }
      content.drawForm(form);
    }
    return new PDFRenderer(document).renderImage(0, 1, ImageType.ARGB);
  }
}
