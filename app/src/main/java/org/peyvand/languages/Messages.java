package org.peyvand.languages;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// The sentences of the product: ICU MessageFormat, one file per room and language
/// (`messages/<room>_<tag>.properties`). The key on a page is `room.key`.
@Component
public class Messages {
  private static final String FILES = "classpath*:/messages/*_*.properties";

  private final Map<Language, Map<String, String>> patterns = new EnumMap<>(Language.class);
  private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

  public Messages() {
    try {
      for (var file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
        var name = String.valueOf(file.getFilename()).replace(".properties", "");
        var cut = name.lastIndexOf('_');
        var language = Language.of(name.substring(cut + 1));
        if (language.isEmpty()) throw new IllegalStateException("messages in no language: " + name);
        read(name.substring(0, cut), language.get(), file);
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private void read(String room, Language language, org.springframework.core.io.Resource file)
      throws IOException {
    var properties = new Properties();
    try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    var known = patterns.computeIfAbsent(language, _ -> new HashMap<>());
    properties.forEach((key, pattern) -> known.put(named(room, (String) key), (String) pattern));
  }

  /// The module `verify` writes its own name before its keys; rooms do not.
  private static String named(String room, String key) {
    return key.startsWith(room + ".") ? key : room + "." + key;
  }

  /// The sentence in this language.
  ///
  /// @param namesAndValues placeholder names, each followed by its value
  /// @throws IllegalArgumentException when there is no such sentence: a bug, found by the tests
  public String text(Language language, String key, Object... namesAndValues) {
    var pattern = pattern(language, key);
    if (namesAndValues.length == 0 && pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0) {
      return pattern;
    }
    var arguments = new HashMap<String, Object>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      arguments.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    var format =
        formats.computeIfAbsent(
            language.tag() + key, _ -> new MessageFormat(pattern, language.locale()));
    // MessageFormat is not safe for use by several threads; a clone is cheap.
    return ((MessageFormat) format.clone()).format(arguments);
  }

  /// Whether the sentence exists, for names that come from data (act types, refusals).
  public boolean has(String key) {
    return patterns.getOrDefault(Language.EN, Map.of()).containsKey(key);
  }

  /// Every pattern of a language by key, for the test that compares languages.
  public Map<String, String> all(Language language) {
    return Map.copyOf(patterns.getOrDefault(language, Map.of()));
  }

  private String pattern(Language language, String key) {
    var own = patterns.getOrDefault(language, Map.of()).get(key);
    if (own != null) return own;
    var english = patterns.getOrDefault(Language.EN, Map.of()).get(key);
    if (english == null) throw new IllegalArgumentException("no such message: " + key);
    return english;
  }
}
