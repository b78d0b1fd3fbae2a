package org.peyvand.notices;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.peyvand.languages.Direction;

class WordRulesTests {
  @ParameterizedTest
  @ValueSource(
      strings = {"a\r\nb", "a\nb", "a\u2028b", "a\u2029b", "a\u0085b", "a\t b", "a\u000Bb"})
  void a_value_is_one_line(String value) {
    assertThat(WordRules.clean(value)).isEqualTo("a b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\u202Eb",
        "a\u2066b",
        "a\u200Fb",
        "a\u0000b",
        "a\u001Bb",
        "a\uFEFFb",
        "a\uD800b"
      })
  void what_steers_is_left_out(String value) {
    assertThat(WordRules.clean(value)).isEqualTo("ab");
  }

  @Test
  void the_half_space_of_persian_and_pictures_beyond_the_first_plane_stay() {
    assertThat(WordRules.clean("می‌شود 𐎱")).isEqualTo("می‌شود 𐎱");
  }

  @Test
  void a_long_value_is_cut_between_characters() {
    var cut = WordRules.clean("𐎱".repeat(600));

    assertThat(cut).endsWith("𐎱…");
    assertThat(cut.codePointCount(0, cut.length())).isEqualTo(500);
  }

  @Test
  void words_that_run_the_other_way_are_kept_apart() {
    assertThat(WordRules.within("Tehran", Direction.RTL)).isEqualTo("\u2068Tehran\u2069");
    assertThat(WordRules.within("تهران", Direction.RTL)).isEqualTo("تهران");
    assertThat(WordRules.within("تهران", Direction.LTR)).isEqualTo("\u2068تهران\u2069");
    assertThat(WordRules.within("12", Direction.RTL)).isEqualTo("12");
  }
}
