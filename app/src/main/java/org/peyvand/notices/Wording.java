package org.peyvand.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.peyvand.languages.Calendars;
import org.peyvand.languages.Language;
import org.peyvand.languages.Messages;
import org.peyvand.languages.Multilingual;
import org.springframework.stereotype.Component;

/// Finds the words of a notice in its reader's language, calendar and time zone.
@Component
class Wording {
  private final Messages messages;
  private final Calendars calendars;

  Wording(Messages messages, Calendars calendars) {
    this.messages = messages;
    this.calendars = calendars;
  }

  /// For whom words are found.
  record Reader(Language language, ZoneId zone) {}

  String subject(Reader reader, String key, Map<String, Object> values) {
    return say(reader, key + ".subject", values);
  }

  String text(Reader reader, String key, Map<String, Object> values) {
    return say(reader, key + ".text", values);
  }

  String kind(Reader reader, String key) {
    return messages.text(reader.language(), key + ".kind");
  }

  private String say(Reader reader, String key, Map<String, Object> values) {
    List<Object> named = new ArrayList<>();
    values.forEach(
        (name, value) -> {
          named.add(name);
          named.add(shown(reader, value));
        });
    return messages.text(reader.language(), key, named.toArray());
  }

  private Object shown(Reader reader, Object value) {
    var language = reader.language();
    return switch (value) {
      case Multilingual said -> WordRules.within(said.in(language).text(), language.direction());
      case String text -> WordRules.within(text, language.direction());
      case LocalDate day -> calendars.date(language, day);
      case Instant moment -> calendars.dateTime(language, moment, reader.zone());
      default -> value;
    };
  }
}
