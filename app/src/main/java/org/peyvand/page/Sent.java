package org.peyvand.page;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.peyvand.languages.Language;

/// What a form sent, field by field; what a person typed stays in the form when it is refused.
public record Sent(Map<String, List<String>> fields) {
  /// A form nobody has filled in yet.
  public static final Sent NOTHING = new Sent(Map.of());

  public Sent {
    fields = Map.copyOf(fields);
  }

  /// The same with a field filled in.
  public Sent with(String field, String value) {
    var more = new LinkedHashMap<>(fields);
    more.put(field, List.of(value));
    return new Sent(more);
  }

  /// One field, without the blanks around it; empty where it was not sent.
  public String text(String field) {
    return all(field).stream().findFirst().orElse("");
  }

  /// All values of a field, as boxes to tick send them. PostgreSQL keeps every character but
  /// U+0000, and no reader can type it.
  public List<String> all(String field) {
    return fields.getOrDefault(field, List.of()).stream()
        .map(value -> value.replace("\0", "").strip())
        .toList();
  }

  public boolean chosen(String field, String value) {
    return all(field).contains(value);
  }

  /// A date as browsers send it; nothing where there is none or it cannot be read.
  public Optional<LocalDate> date(String field) {
    try {
      return Optional.of(LocalDate.parse(text(field)));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  /// One text in several languages, sent as `names.fa`, `names.en` and so on: those that were
  /// filled in.
  public Map<String, String> byLanguage(String field) {
    var texts = new LinkedHashMap<String, String>();
    for (var language : Language.values()) {
      var text = text(field + "." + language.tag());
      if (!text.isEmpty()) texts.put(language.tag(), text);
    }
    return texts;
  }
}
