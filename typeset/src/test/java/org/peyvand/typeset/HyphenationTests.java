package org.peyvand.typeset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HyphenationTests {
  private static final Faces FACES = new Faces();

  @ParameterizedTest
  @CsvSource({
    "en, representatives, rep-res-ent-at-ives",
    "ru, международный, меж-ду-на-род-ный",
    "be, працаваць, пра-ца-ваць",
    "pt, representantes, re-pre-sen-tan-tes",
    "es, representantes, re-pre-sen-tan-tes",
    "fr, représentants, re-pré-sen-tants"
  })
  void words_are_divided_as_their_language_does(String language, String word, String divided) {
    assertThat(divided(language, word)).isEqualTo(divided);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UNESCO", "https://example.org/representatives", "CO2-representatives3"})
  void abbreviations_addresses_and_codes_stay_whole(String word) {
    var tokens = Tokens.of(FACES, Text.of(word), Language.of("en"), 12, false, Tag.root());

    assertThat(Hyphenation.of(tokens)).isEqualTo(tokens);
  }

  @ParameterizedTest
  @ValueSource(strings = {"fa", "ar", "hi", "am", "id", "zh"})
  void languages_without_patterns_divide_nothing(String language) {
    assertThat(Patterns.of(Language.of(language))).isEmpty();
  }

  @Test
  void a_divided_word_shows_a_hyphen_and_is_whole_elsewhere() {
    var text =
        "The representatives of municipal administrations cooperate internationally. ".repeat(6);
    var lines = lines(text, 170);

    assertThat(lines).anyMatch(line -> line.endsWith("\u00AD"));
    var read = String.join("", lines).replace("\u00AD", "");
    assertThat(read.strip()).isEqualTo(text.strip());
    assertThat(lines.getLast()).contains(".");
  }

  @Test
  void lines_that_end_with_a_hyphen_end_at_the_margin() {
    var text =
        "The representatives of municipal administrations cooperate internationally. ".repeat(6);
    for (var line : set(text, 170).stream().toList())
      assertThat(line.width()).isLessThanOrEqualTo(170.01);
  }

  private static String divided(String language, String word) {
    var tokens =
        Hyphenation.of(
            Tokens.of(FACES, Text.of(word), Language.of(language), 12, false, Tag.root()));
    return String.join("-", tokens.stream().map(Token::text).toList()).replace("--", "-");
  }

  private static List<Line> set(String text, double measure) {
    var tokens =
        Hyphenation.of(Tokens.of(FACES, Text.of(text), Language.of("en"), 12, false, Tag.root()));
    return Lines.of(tokens, measure, false, Block.Alignment.JUSTIFIED);
  }

  private static List<String> lines(String text, double measure) {
    var lines = new ArrayList<String>();
    for (var line : set(text, measure)) {
      var words = new StringBuilder();
      line.placed().stream()
          .sorted(java.util.Comparator.comparingInt(Line.Placed::order))
          .forEach(placed -> words.append(placed.token().text()));
      lines.add(words.toString());
    }
    return lines;
  }
}
