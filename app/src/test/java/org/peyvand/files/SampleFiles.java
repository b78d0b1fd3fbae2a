package org.peyvand.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/// Files for tests of any room, good ones and hostile ones.
public final class SampleFiles {
  private SampleFiles() {}

  public static byte[] pdf() {
    return latin("%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");
  }

  /// A PDF of so many bytes, each time another one.
  public static byte[] pdf(int size, int seed) {
    var bytes = new byte[size];
    new Random(seed).nextBytes(bytes);
    var start = latin("%PDF-1.7\n");
    var end = latin("\n%%EOF\n");
    System.arraycopy(start, 0, bytes, 0, start.length);
    System.arraycopy(end, 0, bytes, size - end.length, end.length);
    return bytes;
  }

  public static byte[] png(int width, int height) {
    return drawn(width, height, "png");
  }

  /// A photograph whose left half is red and whose right half is blue.
  public static byte[] jpeg(int width, int height) {
    return drawn(width, height, "jpeg");
  }

  /// The same, taken with the camera turned, and saying where.
  public static byte[] jpegWithPlace(int width, int height, int orientation) {
    var plain = jpeg(width, height);
    var place = latin("GPS 55.7558 37.6173");
    var exif =
        ByteBuffer.allocate(6 + 8 + 2 + 12 + 4 + place.length)
            .put(latin("Exif\0\0MM\0*"))
            .putInt(8)
            .putShort((short) 1)
            .putShort((short) 0x0112)
            .putShort((short) 3)
            .putInt(1)
            .putShort((short) orientation)
            .putShort((short) 0)
            .putInt(0)
            .put(place)
            .array();
    var segment =
        ByteBuffer.allocate(4 + exif.length)
            .putShort((short) 0xffe1)
            .putShort((short) (exif.length + 2))
            .put(exif)
            .array();
    return joined(
        Arrays.copyOf(plain, 2), joined(segment, Arrays.copyOfRange(plain, 2, plain.length)));
  }

  /// A few bytes that claim to be a picture of this size.
  public static byte[] pngThatClaims(int width, int height) {
    try {
      var bytes = new ByteArrayOutputStream();
      bytes.write(latin("\u0089PNG\r\n\u001a\n"));
      var header = ByteBuffer.allocate(13).putInt(width).putInt(height);
      chunk(bytes, "IHDR", header.put(latin("\u0008\u0002\0\0\0")).array());
      chunk(bytes, "IDAT", new byte[0]);
      chunk(bytes, "IEND", new byte[0]);
      return bytes.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  public static byte[] zip(String name, byte[] content) {
    try {
      var bytes = new ByteArrayOutputStream();
      try (var zip = new ZipOutputStream(bytes)) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
      }
      return bytes.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /// An ASiC-E container with one file more.
  public static byte[] container(String name, byte[] content) {
    try {
      var bytes = new ByteArrayOutputStream();
      try (var zip = new ZipOutputStream(bytes)) {
        var type = latin("application/vnd.etsi.asic-e+zip");
        var crc = new CRC32();
        crc.update(type);
        var first = new ZipEntry("mimetype");
        first.setMethod(ZipEntry.STORED);
        first.setSize(type.length);
        first.setCrc(crc.getValue());
        zip.putNextEntry(first);
        zip.write(type);
        zip.closeEntry();
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
      }
      return bytes.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  public static byte[] joined(byte[] first, byte[] second) {
    var both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  public static byte[] latin(String text) {
    return text.getBytes(ISO_8859_1);
  }

  private static void chunk(ByteArrayOutputStream bytes, String type, byte[] content)
      throws IOException {
    var out = new DataOutputStream(bytes);
    var body = joined(latin(type), content);
    var crc = new CRC32();
    crc.update(body);
    out.writeInt(content.length);
    out.write(body);
    out.writeInt((int) crc.getValue());
  }

  private static byte[] drawn(int width, int height, String format) {
    var paper = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var pen = paper.createGraphics();
    pen.setColor(Color.RED);
    pen.fillRect(0, 0, width / 2, height);
    pen.setColor(Color.BLUE);
    pen.fillRect(width / 2, 0, width - width / 2, height);
    pen.dispose();
    try {
      var bytes = new ByteArrayOutputStream();
      ImageIO.write(paper, format, bytes);
      return bytes.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
