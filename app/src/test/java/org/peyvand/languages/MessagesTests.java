package org.peyvand.languages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.peyvand.languages.Language.EN;
import static org.peyvand.languages.Language.FA;

import com.ibm.icu.text.MessageFormat;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessagesTests {
  /// An apostrophe that ICU would swallow: neither doubled nor quoting a brace or a plural's number
  /// sign.
  private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<!')'(?!['{}#|])");

  private final Messages messages = new Messages();
  private final Map<String, String> english = messages.all(EN);

  @ParameterizedTest
  @EnumSource
  void no_language_lacks_a_sentence_of_english(Language language) {
    assertThat(missing(english, messages.all(language))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void no_language_has_a_sentence_that_english_lacks(Language language) {
    assertThat(missing(messages.all(language), english)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void every_sentence_parses_and_has_the_placeholders_of_english(Language language) {
    messages
        .all(language)
        .forEach(
            (key, pattern) ->
                assertThat(placeholders(language, key, pattern))
                    .as(key)
                    .isEqualTo(placeholders(EN, key, english.getOrDefault(key, ""))));
  }

  @ParameterizedTest
  @EnumSource
  void no_apostrophe_is_swallowed(Language language) {
    assertThat(messages.all(language))
        .allSatisfy(
            (key, pattern) ->
                assertThat(LONE_APOSTROPHE.matcher(pattern).find()).as(key).isFalse());
  }

  @Test
  void persian_is_written_with_persian_letters() {
    assertThat(messages.all(FA))
        .allSatisfy((key, pattern) -> assertThat(pattern).as(key).doesNotContain("ي", "ك", "ى"));
  }

  @Test
  void a_missing_sentence_falls_back_to_english() {
    assertThat(messages.text(EN, "page.name")).isEqualTo("Peyvand");
    assertThatCode(() -> messages.text(Language.HI, "page.name")).doesNotThrowAnyException();
  }

  private static TreeSet<String> missing(Map<String, String> wanted, Map<String, String> present) {
    var missing = new TreeSet<>(wanted.keySet());
    missing.removeAll(present.keySet());
    return missing;
  }

  private static TreeSet<String> placeholders(Language language, String key, String pattern) {
    try {
      return new TreeSet<>(new MessageFormat(pattern, language.locale()).getArgumentNames());
    } catch (IllegalArgumentException unparsable) {
      throw new AssertionError(language.tag() + " " + key + ": " + pattern, unparsable);
    }
  }
}
