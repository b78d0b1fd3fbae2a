package org.peyvand.translations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.peyvand.languages.Language;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/// The lines of `messages/reviewed.csv`, which comes with the product.
@Component
final class Readings {
  private static final String FILE = "messages/reviewed.csv";

  private final List<Reading> lines;

  Readings() {
    this(read());
  }

  Readings(List<Reading> lines) {
    this.lines = List.copyOf(lines);
  }

  List<Reading> lines() {
    return lines;
  }

  Optional<Reading> of(Language language, String room) {
    return lines.stream()
        .filter(line -> line.language() == language && line.room().equals(room))
        .findFirst();
  }

  private static List<Reading> read() {
    try {
      return new ClassPathResource(FILE)
          .getContentAsString(StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(Reading::of)
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
