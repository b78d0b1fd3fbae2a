package org.peyvand.translations.web;

import java.util.List;
import java.util.stream.Stream;
import org.peyvand.languages.Language;
import org.peyvand.page.Page;
import org.peyvand.translations.Reading;
import org.peyvand.translations.Translations;

/// Each language with what has been read in it and what has not.
public record TranslationsPage(List<Line> lines) implements Page {
  public TranslationsPage {
    lines = List.copyOf(lines);
  }

  /// @param read sentences in rooms that somebody has read
  /// @param all sentences in all rooms
  public record Line(
      Language language, long read, long all, List<Reading> readings, List<Room> unread) {}

  public record Room(String name, long sentences) {}

  static TranslationsPage of(Translations translations) {
    return new TranslationsPage(
        Stream.of(Language.values()).map(language -> line(translations, language)).toList());
  }

  /// How many languages somebody has read whole.
  public long whole() {
    return lines.stream().filter(line -> line.unread().isEmpty()).count();
  }

  private static Line line(Translations translations, Language language) {
    var rooms = translations.sentences();
    var all = rooms.values().stream().mapToLong(Long::longValue).sum();
    var readings =
        rooms.keySet().stream()
            .flatMap(room -> translations.reading(language, room).stream())
            .toList();
    var unread =
        rooms.entrySet().stream()
            .filter(room -> translations.reading(language, room.getKey()).isEmpty())
            .map(room -> new Room(room.getKey(), room.getValue()))
            .toList();
    var waiting = unread.stream().mapToLong(Room::sentences).sum();
    return new Line(language, all - waiting, all, readings, unread);
  }
}
