package org.peyvand.files;

import java.awt.geom.AffineTransform;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// How the camera was held (EXIF 2.3, tag 0x0112): the one thing in a photograph's metadata that
/// has to be applied before the rest is left behind.
///
/// @param tag 1 to 8; 1 is upright
record Orientation(int tag) {
  static final Orientation UPRIGHT = new Orientation(1);

  /// Cameras write the block among the first segments.
  static final int HEAD_BYTES = 1 << 18;

  private static final int EXIF_SEGMENT = 0xffe1;
  private static final int FIRST_SCAN = 0xffda;
  private static final int TAG = 0x0112;

  /// Read from the beginning of a JPEG; upright when nothing says otherwise.
  static Orientation of(byte[] head) {
    try {
      var bytes = ByteBuffer.wrap(head);
      if (Short.toUnsignedInt(bytes.getShort()) != 0xffd8) return UPRIGHT;
      while (true) {
        int marker = Short.toUnsignedInt(bytes.getShort());
        int length = Short.toUnsignedInt(bytes.getShort()) - 2;
        if (marker < 0xffc0 || marker == FIRST_SCAN || length < 0) return UPRIGHT;
        if (marker == EXIF_SEGMENT && isExif(bytes, length)) {
          return inDirectory(bytes.slice(bytes.position() + 6, length - 6));
        }
        bytes.position(bytes.position() + length);
      }
    } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException _) {
      return UPRIGHT;
    }
  }

  private static boolean isExif(ByteBuffer bytes, int length) {
    return length > 6
        && bytes.getInt(bytes.position()) == 0x45786966
        && bytes.getShort(bytes.position() + 4) == 0;
  }

  /// The first directory of the TIFF block within.
  private static Orientation inDirectory(ByteBuffer block) {
    boolean littleEndian = block.getShort(0) == 0x4949;
    block.order(littleEndian ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = block.getInt(4);
    int entries = Short.toUnsignedInt(block.getShort(directory));
    for (int entry = 0; entry < entries; entry++) {
      int at = directory + 2 + 12 * entry;
      if (Short.toUnsignedInt(block.getShort(at)) == TAG) {
        int tag = block.getShort(at + 8);
        return tag >= 1 && tag <= 8 ? new Orientation(tag) : UPRIGHT;
      }
    }
    return UPRIGHT;
  }

  /// Whether width and height change places.
  boolean turned() {
    return tag >= 5;
  }

  /// What brings a picture of this width and height upright.
  AffineTransform upright(int width, int height) {
    return switch (tag) {
      case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
      case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
      case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
      case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
      case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
      case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
      default -> new AffineTransform();
    };
  }
}
