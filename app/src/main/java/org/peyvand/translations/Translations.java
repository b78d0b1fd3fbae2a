package org.peyvand.translations;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.peyvand.languages.Language;
import org.peyvand.languages.Messages;
import org.springframework.stereotype.Component;

/// The rooms' sentences, and who has read them in which language.
@Component
public class Translations {
  private final SortedMap<String, Long> sentences;
  private final Readings readings;

  /// @throws IllegalArgumentException when something was read in a room that has no sentences: the
  ///   file names it wrongly, and the tests find it
  Translations(Messages messages, Readings readings) {
    this.sentences = Collections.unmodifiableSortedMap(count(messages));
    this.readings = readings;
    for (var reading : readings.lines()) {
      if (!sentences.containsKey(reading.room())) throw new IllegalArgumentException("" + reading);
    }
  }

  /// How many sentences each room has; as many in every language, which a test of the messages
  /// holds.
  public SortedMap<String, Long> sentences() {
    return sentences;
  }

  public Optional<Reading> reading(Language language, String room) {
    return readings.of(language, room);
  }

  private static SortedMap<String, Long> count(Messages messages) {
    var rooms = new TreeMap<String, Long>();
    messages
        .all(Language.EN)
        .keySet()
        .forEach(key -> rooms.merge(key.substring(0, key.indexOf('.')), 1L, Long::sum));
    return rooms;
  }
}
