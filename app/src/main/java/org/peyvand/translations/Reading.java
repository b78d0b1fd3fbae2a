package org.peyvand.translations;

import java.time.LocalDate;
import org.peyvand.languages.Language;

/// Somebody at home in a language has read a room's sentences in it.
///
/// @param reader as they wish to be named
public record Reading(Language language, String room, String reader, LocalDate on) {
  /// A name, not an address and not a letter.
  static final int READER_LENGTH_MAX = 100;

  public Reading {
    if (reader.isBlank() || reader.length() > READER_LENGTH_MAX) {
      throw new IllegalArgumentException("reader: " + reader);
    }
  }

  /// A line of `messages/reviewed.csv`.
  static Reading of(String line) {
    var fields = line.split(",", -1);
    if (fields.length != 4) throw new IllegalArgumentException("not four fields: " + line);
    var language =
        Language.of(fields[0]).orElseThrow(() -> new IllegalArgumentException("language: " + line));
    return new Reading(language, fields[1], fields[2].strip(), LocalDate.parse(fields[3]));
  }
}
