package org.peyvand.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.peyvand.files.ReceiveOutcome.Refused;
import org.peyvand.files.ReceiveOutcome.Why;
import org.peyvand.verify.container.Container;
import org.peyvand.verify.container.ContainerRefusal;

/// Whether a file is whole and is one thing only. Not more: we keep evidence, we do not run it.
final class Soundness {
  /// Readers look for the end of a PDF this far back (ISO 32000-1, annex H).
  private static final int PDF_TAIL_BYTES = 1024;

  private static final String PNG_END = "\0\0\0\0IEND\u00aeB`\u0082";

  private Soundness() {}

  /// What speaks against the file, if anything.
  static Optional<Refused> flaw(FileKind kind, Path file) throws IOException {
    var size = Files.size(file);
    return switch (kind) {
      case PDF -> damagedUnless(tail(file, PDF_TAIL_BYTES).contains("%%EOF"), kind);
      case PNG -> picture(tail(file, PNG_END.length()).equals(PNG_END), kind, file);
      case JPEG -> picture(endsAsJpeg(file), kind, file);
      case TIFF -> damagedUnless(hasDirectory(file, size), kind);
      case ASICE -> damagedUnless(isContainer(file), kind);
      case P7S -> damagedUnless(isOneElement(file, size), kind);
      case TEXT -> isText(file) ? Optional.empty() : refused(Why.NOT_TAKEN, FileKind.UNKNOWN);
      default -> refused(Why.NOT_TAKEN, kind);
    };
  }

  private static Optional<Refused> damagedUnless(boolean whole, FileKind kind) {
    return whole ? Optional.empty() : refused(Why.DAMAGED, kind);
  }

  private static Optional<Refused> picture(boolean whole, FileKind kind, Path file) {
    if (!whole) return refused(Why.DAMAGED, kind);
    try {
      return Pictures.drawable(Pictures.measure(kind, file))
          ? Optional.empty()
          : refused(Why.TOO_MANY_PIXELS, kind);
    } catch (IOException _) {
      return refused(Why.DAMAGED, kind);
    }
  }

  private static Optional<Refused> refused(Why why, FileKind kind) {
    return Optional.of(new Refused(why, kind));
  }

  private static String tail(Path file, int bytes) throws IOException {
    try (var in = new RandomAccessFile(file.toFile(), "r")) {
      in.seek(Math.max(0, in.length() - bytes));
      var tail = new byte[(int) Math.min(bytes, in.length())];
      in.readFully(tail);
      return new String(tail, ISO_8859_1);
    }
  }

  /// Walks the segments to the first scan, then looks for the end of the image. Cameras write more
  /// after it, so what follows is not judged.
  private static boolean endsAsJpeg(Path file) throws IOException {
    try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      in.readUnsignedShort();
      for (int marker = in.readUnsignedShort(); marker != 0xffda; marker = in.readUnsignedShort()) {
        if (marker < 0xffc0) return false;
        in.skipNBytes(Math.max(0, in.readUnsignedShort() - 2));
      }
      for (int before = 0, now = in.read(); now >= 0; before = now, now = in.read()) {
        if (before == 0xff && now == 0xd9) return true;
      }
      return false;
    } catch (EOFException _) {
      return false;
    }
  }

  private static boolean hasDirectory(Path file, long size) throws IOException {
    try (var in = new DataInputStream(Files.newInputStream(file))) {
      boolean littleEndian = in.readUnsignedShort() == 0x4949;
      in.readUnsignedShort();
      int read = in.readInt();
      long at = Integer.toUnsignedLong(littleEndian ? Integer.reverseBytes(read) : read);
      return at >= 8 && at + 2 <= size;
    } catch (EOFException _) {
      return false;
    }
  }

  /// The verifier's own reader, with its limits on names, sizes and ratios.
  private static boolean isContainer(Path file) throws IOException {
    try (var container = Container.open(file)) {
      return container.announced();
    } catch (ContainerRefusal _) {
      return false;
    }
  }

  /// One BER element that fills the file; whether it is a good signature is not asked here.
  private static boolean isOneElement(Path file, long size) throws IOException {
    try (var in = new DataInputStream(Files.newInputStream(file))) {
      in.readUnsignedByte();
      int length = in.readUnsignedByte();
      if (length < 0x80) return size == 2L + length;
      if (length == 0x80) return tail(file, 2).equals("\0\0");
      if (length > 0x84) return false;
      long whole = 0;
      for (int octet = 0x80; octet < length; octet++) whole = whole << 8 | in.readUnsignedByte();
      return size == 2 + (length - 0x80) + whole;
    } catch (EOFException _) {
      return false;
    }
  }

  /// UTF-8 without control characters.
  private static boolean isText(Path file) throws IOException {
    try {
      var text = UTF_8.newDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(file)));
      return text.chars().noneMatch(sign -> Character.isISOControl(sign) && !isBlank(sign));
    } catch (CharacterCodingException _) {
      return false;
    }
  }

  private static boolean isBlank(int sign) {
    return sign == '\n' || sign == '\r' || sign == '\t' || sign == '\f';
  }
}
