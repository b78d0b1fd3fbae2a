package org.peyvand.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LikenessTests {
  @Test
  void the_same_words_are_alike_however_they_are_marked_and_typed() {
    assertThat(likeness("fa", "شوراها، كشورها", "کشورها شوراها.")).isEqualTo(1);
  }

  @Test
  void one_word_of_four_counts_a_quarter() {
    assertThat(likeness("en", "The parties meet yearly", "the parties meet weekly"))
        .isEqualTo(0.75, within(0.001));
  }

  @Test
  void nothing_is_like_nothing() {
    assertThat(likeness("en", "", "")).isZero();
    assertThat(likeness("zh", "城市", "委员会")).isZero();
  }

  private static double likeness(String language, String one, String other) {
    var left = Likeness.of(language, one);
    var right = Likeness.of(language, other);
    assertThat(left.atMost(right)).isGreaterThanOrEqualTo(left.to(right));
    return left.to(right);
  }
}
