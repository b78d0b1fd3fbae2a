package org.peyvand.verify;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/// The sentences of one language. Placeholders are names in braces, as in ICU MessageFormat; there
/// are no others.
public final class Messages {
  public static final List<String> LANGUAGES =
      List.of("fa", "en", "ru", "zh", "ar", "pt", "es", "hi", "id", "am", "be");

  private final Properties sentences = new Properties();

  private Messages(String language) {
    var file = "/messages/verify_" + language + ".properties";
    try (var in = Messages.class.getResourceAsStream(file)) {
      if (in == null) throw new IllegalStateException("missing " + file);
      sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// English when the language is none of ours.
  public static Messages in(String language) {
    var code = language.toLowerCase(Locale.ROOT).split("[-_.@]", 2)[0];
    var known = code.equals("in") ? "id" : code;
    return new Messages(LANGUAGES.contains(known) ? known : "en");
  }

  /// What the surroundings ask for, as POSIX says: LC_ALL before LC_MESSAGES before LANG.
  public static String languageOf(Map<String, String> environment) {
    for (var name : List.of("LC_ALL", "LC_MESSAGES", "LANG")) {
      var value = environment.getOrDefault(name, "");
      if (!value.isEmpty()) return value;
    }
    return "en";
  }

  public String get(String key) {
    var sentence = sentences.getProperty("verify." + key);
    if (sentence == null) throw new IllegalStateException("no sentence for " + key);
    return sentence;
  }

  public String get(Enum<?> name, String group) {
    return get(group + "." + name.name());
  }

  String with(String key, String placeholder, String value) {
    return get(key).replace("{" + placeholder + "}", value);
  }
}
