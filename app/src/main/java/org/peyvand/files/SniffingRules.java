package org.peyvand.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Tells what a file is by how it begins; its name and what its sender says it is count for
/// nothing.
final class SniffingRules {
  /// Enough for the first entry of an archive and for the first element of a page.
  static final int HEAD_BYTES = 4096;

  private static final String ASICE_TYPE = "application/vnd.etsi.asic-e+zip";

  /// The content type that every signature file names first (RFC 5652, and GB/T 35275).
  private static final List<String> SIGNED_DATA =
      List.of(
          "\u0006\u0009*\u0086H\u0086\u00f7\r\u0001\u0007\u0002",
          "\u0006\n*\u0081\u001c\u00cfU\u0006\u0001\u0004\u0002\u0002");

  private record Beginning(FileKind kind, String bytes) {}

  private static final List<Beginning> BEGINNINGS =
      List.of(
          new Beginning(FileKind.PDF, "%PDF-"),
          new Beginning(FileKind.PNG, "\u0089PNG\r\n\u001a\n"),
          new Beginning(FileKind.JPEG, "\u00ff\u00d8\u00ff"),
          new Beginning(FileKind.TIFF, "II*\0"),
          new Beginning(FileKind.TIFF, "MM\0*"),
          new Beginning(FileKind.GIF, "GIF8"),
          new Beginning(FileKind.OFFICE, "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1"),
          new Beginning(FileKind.OFFICE, "{\\rtf"),
          new Beginning(FileKind.PROGRAM, "MZ"),
          new Beginning(FileKind.PROGRAM, "\u007fELF"),
          new Beginning(FileKind.PROGRAM, "#!"),
          new Beginning(FileKind.MEDIA, "ID3"),
          new Beginning(FileKind.MEDIA, "OggS"),
          new Beginning(FileKind.MEDIA, "\u001aE\u00df\u00a3"),
          new Beginning(FileKind.ZIP, "Rar!"),
          new Beginning(FileKind.ZIP, "7z\u00bc\u00af\u0027\u001c"),
          new Beginning(FileKind.ZIP, "\u001f\u008b"));

  private SniffingRules() {}

  /// @param start the first bytes of the file, at most [#HEAD_BYTES]
  static FileKind kind(byte[] start) {
    var head = new String(start, ISO_8859_1);
    for (var beginning : BEGINNINGS) {
      if (head.startsWith(beginning.bytes())) return beginning.kind();
    }
    if (head.startsWith("PK\u0003\u0004") || head.startsWith("PK\u0005\u0006"))
      return archive(head);
    if (head.startsWith("RIFF")) return riff(head);
    if (head.startsWith("ftyp", 4)) return boxed(head);
    if (head.startsWith("0") && SIGNED_DATA.stream().anyMatch(type -> named(head, type))) {
      return FileKind.P7S;
    }
    return words(start, head);
  }

  /// The name stands right after the outer length, which takes one to five bytes.
  private static boolean named(String head, String type) {
    int at = head.indexOf(type);
    return at >= 2 && at <= 6;
  }

  /// The first entry is stored as it is, so its name and content can be read (ETSI EN 319 162-1,
  /// A.1).
  private static FileKind archive(String head) {
    if (head.startsWith("mimetype" + ASICE_TYPE, 30)) return FileKind.ASICE;
    boolean office =
        head.startsWith("mimetypeapplication/vnd.oasis.opendocument", 30)
            || head.contains("[Content_Types].xml")
            || head.contains("word/")
            || head.contains("xl/");
    return office ? FileKind.OFFICE : FileKind.ZIP;
  }

  private static FileKind riff(String head) {
    return head.startsWith("WEBP", 8) ? FileKind.WEBP : FileKind.MEDIA;
  }

  private static FileKind boxed(String head) {
    return Stream.of("hei", "hev", "mif1", "msf1", "avif")
            .anyMatch(brand -> head.startsWith(brand, 8))
        ? FileKind.HEIC
        : FileKind.MEDIA;
  }

  /// Something in words: markup by its first sign, else plain text; whether it is text to the end
  /// is for [Soundness] to say.
  private static FileKind words(byte[] start, String head) {
    if (Arrays.equals(start, new byte[0])) return FileKind.UNKNOWN;
    var text = head.replaceFirst("^(\u00ef\u00bb\u00bf)?\\s*", "").toLowerCase(Locale.ROOT);
    if (!text.startsWith("<")) return FileKind.TEXT;
    if (text.contains("<svg")) return FileKind.SVG;
    if (text.startsWith("<?xml")) return text.contains("<html") ? FileKind.HTML : FileKind.XML;
    return FileKind.HTML;
  }
}
