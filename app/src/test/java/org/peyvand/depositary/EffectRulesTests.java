package org.peyvand.depositary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.peyvand.depositary.EffectRules.effect;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.peyvand.texts.Provisions;

class EffectRulesTests {
  private static final Provisions.Effect SECOND =
      new Provisions.Effect(Provisions.Rule.SIGNATURES, 2);
  private static final Provisions.Effect ALL =
      new Provisions.Effect(Provisions.Rule.ALL_SIGNATURES, 0);
  private static final LocalDate FIRST_DAY = LocalDate.of(2025, 10, 23);
  private static final LocalDate LATER = LocalDate.of(2025, 10, 27);

  @Test
  void a_text_is_in_effect_since_the_signature_that_completes_its_rule() {
    assertThat(effect(SECOND, 6, List.of(LATER, FIRST_DAY, LATER.plusDays(9))))
        .isEqualTo(new Effect.InEffect(LATER));
    assertThat(effect(ALL, 2, List.of(LATER, FIRST_DAY))).isEqualTo(new Effect.InEffect(LATER));
  }

  @Test
  void until_then_it_says_what_is_missing() {
    assertThat(effect(SECOND, 6, List.of())).isEqualTo(new Effect.NotYet(2));
    assertThat(effect(SECOND, 6, List.of(LATER))).isEqualTo(new Effect.NotYet(1));
    assertThat(effect(ALL, 5, List.of(LATER))).isEqualTo(new Effect.NotYet(4));
  }
}
