package org.peyvand.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.peyvand.kernel.BodyId;
import org.peyvand.texts.AdoptOutcome.NotReady;
import org.peyvand.texts.AdoptOutcome.Obstacle;
import org.peyvand.texts.AdoptOutcome.Refused;
import org.peyvand.texts.Leaf.State;

class AdoptionRulesTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final List<Clause> CONCORDANT =
      List.of(
          Leaves.clause(
              "cl_1", Leaves.leaf("fa", State.CONCORDANT), Leaves.leaf("ru", State.CONCORDANT)));

  private static final List<Obstacle> READY = AdoptionRules.obstacles(Leaves.draft(), CONCORDANT);

  @Test
  void a_text_that_agrees_in_every_language_may_be_adopted() {
    assertThat(AdoptionRules.refusal(Leaves.draft(), READY, Leaves.adopted(TODAY), TODAY))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource(value = State.class, mode = EnumSource.Mode.EXCLUDE, names = "CONCORDANT")
  void any_other_state_is_named_with_its_clause_and_language(State state) {
    var clauses =
        List.of(
            Leaves.clause("cl_1", Leaves.leaf("fa", State.CONCORDANT), Leaves.leaf("ru", state)),
            Leaves.clause("cl_2", Leaves.leaf("fa", state), Leaves.leaf("ru", State.CONCORDANT)));

    assertThat(
            AdoptionRules.refusal(
                Leaves.draft(),
                AdoptionRules.obstacles(Leaves.draft(), clauses),
                Leaves.adopted(TODAY),
                TODAY))
        .contains(
            new NotReady(
                List.of(
                    new Obstacle.NotConcordant("cl_1", "ru", state),
                    new Obstacle.NotConcordant("cl_2", "fa", state))));
  }

  @Test
  void what_another_room_holds_against_it_is_named_as_well() {
    List<Obstacle> bracket =
        List.of(new Obstacle.Hindered("cl_1", "a.key", Map.of("count", 2), "/texts/a-text"));

    assertThat(AdoptionRules.refusal(Leaves.draft(), bracket, Leaves.adopted(TODAY), TODAY))
        .contains(new NotReady(bracket));
  }

  @Test
  void a_missing_language_is_named() {
    var clauses = List.of(Leaves.clause("cl_1", Leaves.leaf("fa", State.CONCORDANT)));

    assertThat(AdoptionRules.obstacles(Leaves.draft(), clauses))
        .containsExactly(new Obstacle.Missing("cl_1", "ru"));
  }

  @Test
  void a_courtesy_translation_stands_in_for_no_authentic_text() {
    var clauses =
        List.of(Leaves.clause("cl_1", Leaves.leaf("fa", State.CONCORDANT), Leaves.courtesy("ru")));

    assertThat(AdoptionRules.obstacles(Leaves.draft(), clauses))
        .containsExactly(new Obstacle.Missing("cl_1", "ru"));
  }

  @Test
  void a_language_that_is_not_authentic_holds_nothing_up() {
    var clauses =
        List.of(
            Leaves.clause(
                "cl_1",
                Leaves.leaf("fa", State.CONCORDANT),
                Leaves.leaf("ru", State.CONCORDANT),
                Leaves.courtesy("am")));

    assertThat(AdoptionRules.obstacles(Leaves.draft(), clauses)).isEmpty();
  }

  @Test
  void a_text_is_adopted_once() {
    assertThat(
            AdoptionRules.refusal(Leaves.adoptedInstrument(), READY, Leaves.adopted(TODAY), TODAY))
        .contains(Refused.ALREADY_ADOPTED);
  }

  @Test
  void nothing_is_adopted_tomorrow() {
    var tomorrow = Leaves.adopted(TODAY.plusDays(1));

    assertThat(AdoptionRules.refusal(Leaves.draft(), READY, tomorrow, TODAY))
        .contains(Refused.DATE_AHEAD);
  }

  @Test
  void only_invited_bodies_take_part() {
    var stranger = Leaves.adopted(TODAY, List.of(new BodyId(new UUID(9, 9))), "");

    assertThat(AdoptionRules.refusal(Leaves.draft(), READY, stranger, TODAY))
        .contains(Refused.NOT_A_PARTY);
  }

  @Test
  void objections_have_a_length() {
    var longWinded = Leaves.adopted(TODAY, List.of(), "x".repeat(4_001));

    assertThat(AdoptionRules.refusal(Leaves.draft(), READY, longWinded, TODAY))
        .contains(Refused.OBJECTIONS_TOO_LONG);
  }
}
