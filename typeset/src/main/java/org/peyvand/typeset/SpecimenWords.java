package org.peyvand.typeset;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;

/// What the specimen says in one language: an invented treaty of cities about water.
final class SpecimenWords {
  /// The languages of the house, and French.
  static final List<String> LANGUAGES =
      List.of("fa", "en", "ru", "zh", "ar", "pt", "es", "hi", "id", "am", "be", "fr");

  private final String tag;
  private final Properties words = new Properties();

  private SpecimenWords(String tag) {
    this.tag = tag;
  }

  static SpecimenWords of(String tag) {
    var words = new SpecimenWords(tag);
    try (var in = Specimen.class.getResourceAsStream("specimen/" + tag + ".properties")) {
      if (in == null) throw new IllegalArgumentException("no specimen in " + tag);
      words.words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }

  String get(String key) {
    var said = words.getProperty(key);
    if (said == null) throw new IllegalArgumentException(tag + " lacks " + key);
    return said;
  }

  /// What stands before the place of another text.
  String before(String key, String place) {
    return get(key).substring(0, get(key).indexOf(place));
  }

  String after(String key, String place) {
    return get(key).substring(get(key).indexOf(place) + place.length());
  }

  Language language() {
    return Language.of(tag);
  }

  /// Of the name that stands within a line in another script.
  Language other() {
    return Language.of(get("name").codePointAt(0) < 0x80 ? "en" : "fa");
  }

  String number(int number) {
    var out = new StringBuilder();
    for (char c : Integer.toString(number).toCharArray()) out.append(get("digits").charAt(c - '0'));
    return out.toString();
  }

  Numbering numbering() {
    return new Numbering(
        this::number,
        (page, pages) -> get("page").replace("{page}", page).replace("{pages}", pages));
  }

  Furniture furniture() {
    return new Furniture(get("title"), get("notice"), numbering());
  }
}
