package org.peyvand.network.web;

import java.time.ZoneId;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.peyvand.languages.Language;
import org.peyvand.languages.Multilingual;
import org.peyvand.page.Sent;

/// Reads what the operator sent about networks, cities and bodies.
final class FoundingForm {
  static final String NAMES = "names";
  static final String PURPOSE = "purpose";
  static final String OWN = "own";
  static final String OWN_TAG = "ownTag";
  static final int OWN_MAX = 3;

  private FoundingForm() {}

  /// Nothing where no language was filled in.
  static Optional<Multilingual> said(Sent sent, String field) {
    var texts = sent.byLanguage(field);
    return texts.isEmpty() ? Optional.empty() : Optional.of(new Multilingual(texts));
  }

  /// The official names in the body's own languages; nothing where there is none.
  static Optional<Multilingual> own(Sent sent) {
    var names = new LinkedHashMap<String, String>();
    IntStream.range(0, OWN_MAX)
        .forEach(
            row -> {
              var name = sent.text(OWN + row);
              if (!name.isEmpty())
                tag(sent.text(OWN_TAG + row)).ifPresent(tag -> names.put(tag, name));
            });
    return names.isEmpty() ? Optional.empty() : Optional.of(new Multilingual(names));
  }

  /// Whether each official name says in which language it is.
  static boolean ownIsWhole(Sent sent) {
    return IntStream.range(0, OWN_MAX)
        .allMatch(
            row -> sent.text(OWN + row).isEmpty() || tag(sent.text(OWN_TAG + row)).isPresent());
  }

  private static Optional<String> tag(String tag) {
    if (tag.isEmpty()) return Optional.empty();
    try {
      return Optional.of(new Locale.Builder().setLanguageTag(tag).build().toLanguageTag())
          .filter(known -> !known.equals("und"));
    } catch (IllformedLocaleException _) {
      return Optional.empty();
    }
  }

  /// Puts names back into a form.
  static Sent with(Sent sent, String field, Multilingual said) {
    var filled = sent;
    for (var language : Language.values()) {
      var text = said.exactly(language);
      if (text.isPresent()) filled = filled.with(field + "." + language.tag(), text.get());
    }
    return filled;
  }

  static Sent withOwn(Sent sent, Optional<Multilingual> own) {
    var filled = sent;
    var row = 0;
    for (var name : own.map(Multilingual::texts).orElse(java.util.Map.of()).entrySet()) {
      filled = filled.with(OWN_TAG + row, name.getKey()).with(OWN + row, name.getValue());
      row++;
    }
    return filled;
  }

  /// Degrees with a dot or a comma, within the bounds of the globe.
  static OptionalDouble degrees(String text, double most) {
    try {
      var degrees = Double.parseDouble(text.replace(',', '.').replace('٫', '.'));
      return Math.abs(degrees) <= most ? OptionalDouble.of(degrees) : OptionalDouble.empty();
    } catch (NumberFormatException _) {
      return OptionalDouble.empty();
    }
  }

  static Optional<ZoneId> zone(String name) {
    return ZoneId.getAvailableZoneIds().contains(name)
        ? Optional.of(ZoneId.of(name))
        : Optional.empty();
  }
}
