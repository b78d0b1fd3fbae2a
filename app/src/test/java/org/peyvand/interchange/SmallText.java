package org.peyvand.interchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.peyvand.documents.Documents;
import org.peyvand.interchange.WordChanges.Place;
import org.peyvand.languages.Multilingual;
import org.peyvand.texts.Clause;
import org.peyvand.texts.Leaf;

/// Three clauses in Persian and English, and files around them.
final class SmallText {
  static final List<String> LANGUAGES = List.of("fa", "en");
  static final Instant WRITTEN = Instant.parse("2026-11-20T10:00:00Z");

  private SmallText() {}

  static List<Clause> clauses() {
    return List.of(
        clause("cl_1", 1, "شوراها هر سال دیدار می‌کنند.", "The councils meet every year."),
        clause("cl_2", 2, "هزینه‌ها تقسیم می‌شود.", "The costs of the meetings are shared."),
        clause("cl_3", 3, "این متن بازنگری می‌شود.", "This text is reviewed by the secretariat."));
  }

  private static Clause clause(String eId, int number, String persian, String english) {
    return new Clause(
        eId, Clause.Kind.CLAUSE, number, null, List.of(leaf("fa", persian), leaf("en", english)));
  }

  private static Leaf leaf(String language, String words) {
    return new Leaf(
        language,
        false,
        words,
        Leaf.State.TRANSLATED,
        1,
        new Leaf.Author(new UUID(1, 1), Multilingual.of("en", "Negotiator")),
        WRITTEN,
        Optional.empty());
  }

  static Map<String, Place> places() {
    var places = new HashMap<String, Place>();
    for (var clause : clauses()) {
      for (var leaf : clause.leaves()) {
        places.put(
            Documents.bookmark(leaf.language(), clause.eId()),
            new Place(leaf.language(), clause.eId(), leaf));
      }
    }
    return places;
  }

  /// A Word file with this body.
  static byte[] word(String body) {
    return zip(
        Map.of(
            "word/document.xml",
            """
            <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
              xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>%s</w:body></w:document>
            """
                .formatted(body)));
  }

  static byte[] zip(Map<String, String> files) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }
}
