package org.peyvand.verify;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.peyvand.verify.container.Container;
import org.peyvand.verify.json.Json;
import org.peyvand.verify.json.JsonRefusal;
import org.peyvand.verify.json.StrictJson;
import org.peyvand.verify.signature.DigestAlgorithm;
import org.peyvand.verify.signature.Payload;

/// Does `declaration.json` say what the signed PDF carries inside? Only the PDF is signed; the rest
/// must follow it.
final class RecordCheck {
  static final String DECLARATION = "declaration.json";
  static final String ORIGINAL = "declaration.pdf";
  private static final String EMBEDDED_RECORD = "record.json";

  /// Those that every original declares.
  static final Map<String, DigestAlgorithm> DIGESTS =
      Map.of(
          "sha256", DigestAlgorithm.SHA256,
          "streebog256", DigestAlgorithm.STREEBOG256,
          "sm3", DigestAlgorithm.SM3);

  private final Container container;
  private final Payload original;
  private final Problems problems;

  RecordCheck(Container container, Payload original, Problems problems) {
    this.container = container;
    this.original = original;
    this.problems = problems;
  }

  /// Whether this is a container of ours at all: others may well be sound, but say nothing we could
  /// compare.
  static boolean isOurs(Container container) throws IOException {
    if (container.files().stream().anyMatch(file -> file.name().startsWith("register/"))) {
      return true;
    }
    return container
        .read(DECLARATION, StrictJson.SIZE_MAX_BYTES)
        .map(bytes -> new String(bytes, java.nio.charset.StandardCharsets.UTF_8))
        .filter(text -> text.contains('"' + DeclaredRecord.TYPE + '"'))
        .isPresent();
  }

  Optional<DeclaredRecord> check() throws IOException {
    var bytes = container.read(DECLARATION, StrictJson.SIZE_MAX_BYTES);
    if (bytes.isEmpty()) {
      problems.add(DECLARATION, Finding.FILE_MISSING);
      return Optional.empty();
    }
    try {
      var declaration = StrictJson.parseCanonical(bytes.get()).asFields();
      if (declaration.at("v").asWhole() != 1
          || !declaration.text("type").equals(DeclaredRecord.TYPE)) {
        problems.add(DECLARATION, Finding.RECORD_VERSION_UNKNOWN);
        return Optional.empty();
      }
      var record = DeclaredRecord.of(declaration);
      compareDigests(record.original());
      compareEmbedded(record);
      return Optional.of(record);
    } catch (JsonRefusal _) {
      problems.add(DECLARATION, Finding.RECORD_MALFORMED);
      return Optional.empty();
    }
  }

  private void compareDigests(Json.Fields declared) {
    if (!container.has(ORIGINAL)) {
      problems.add(ORIGINAL, Finding.FILE_MISSING);
      return;
    }
    var same = declared.text("file").equals(ORIGINAL);
    for (var digest : DIGESTS.entrySet()) {
      var computed = HexFormat.of().formatHex(original.digest(digest.getValue()));
      same &= declared.text(digest.getKey()).equals(computed);
    }
    if (!same) problems.add(ORIGINAL, Finding.ORIGINAL_DIFFERS);
  }

  private void compareEmbedded(DeclaredRecord record) throws IOException {
    if (!container.has(ORIGINAL)) return;
    Optional<Map<String, byte[]>> found;
    try (var pdf = container.stream(ORIGINAL)) {
      found = PdfAttachments.of(pdf);
    }
    if (found.isEmpty()) {
      problems.add(ORIGINAL, Finding.PDF_UNREADABLE);
      return;
    }
    var rest = new HashMap<>(found.get());
    var embedded = rest.remove(EMBEDDED_RECORD);
    if (embedded == null) {
      problems.add(inside(EMBEDDED_RECORD), Finding.EMBEDDED_MISSING);
    } else if (!Arrays.equals(embedded, StrictJson.canonical(record.record()))) {
      problems.add(DECLARATION, Finding.RECORD_DIFFERS);
    }
    for (var text : record.texts()) compareText(text, rest.remove(text.file()));
    for (var name : rest.keySet()) {
      var text = name.startsWith("texts/");
      problems.add(inside(name), text ? Finding.EMBEDDED_UNKNOWN : Finding.FILE_NOT_UNDERSTOOD);
    }
  }

  private void compareText(
      DeclaredRecord.Text text, byte @org.jspecify.annotations.Nullable [] content) {
    if (content == null) {
      problems.add(inside(text.file()), Finding.EMBEDDED_MISSING);
    } else if (!HexFormat.of()
        .formatHex(DigestAlgorithm.SHA256.of(content))
        .equals(text.sha256())) {
      problems.add(inside(text.file()), Finding.EMBEDDED_DIFFERS);
    }
  }

  private static String inside(String name) {
    return ORIGINAL + " / " + name;
  }
}
