package org.peyvand.languages;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// One thing said in several languages, by BCP 47 tag; no language is the source of the others.
/// Where the reader's language is missing, [#in] falls back visibly: the answer names the language
/// it is in.
public record Multilingual(Map<String, String> texts) {
  private static final String LAST_RESORT = "en";
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final TypeReference<LinkedHashMap<String, String>> TEXTS =
      new TypeReference<>() {};

  public Multilingual {
    if (texts.isEmpty()) throw new IllegalArgumentException("a text in no language");
    texts = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(texts));
  }

  public static Multilingual of(String tag, String text) {
    return new Multilingual(Map.of(tag, text));
  }

  /// What is said in exactly this language.
  public Optional<String> exactly(Language language) {
    return Optional.ofNullable(texts.get(language.tag()));
  }

  /// What to show a reader of this language: its own text, else Russian for Belarusian, else
  /// English, else the first.
  public Phrase in(Language language) {
    for (var tag : fallbacks(language)) {
      var text = texts.get(tag);
      if (text != null) return new Phrase(tag, text);
    }
    var first = texts.entrySet().iterator().next();
    return new Phrase(first.getKey(), first.getValue());
  }

  /// The form in which rooms keep it: a JSON object from tag to text, in the order given.
  public String json() {
    return JSON.writeValueAsString(texts);
  }

  public static Multilingual fromJson(String json) {
    return new Multilingual(JSON.readValue(json, TEXTS));
  }

  private static String[] fallbacks(Language language) {
    return language == Language.BE
        ? new String[] {"be", "ru", LAST_RESORT}
        : new String[] {language.tag(), LAST_RESORT};
  }
}
