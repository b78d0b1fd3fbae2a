package org.peyvand.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.peyvand.kernel.NetworkId;
import org.peyvand.texts.Leaf.State;

class LeafRulesTests {
  private static final UUID REVISER = new UUID(2, 2);

  @ParameterizedTest
  @EnumSource(
      value = State.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"STALE", "TRANSLATED"})
  void a_change_goes_ahead_and_makes_every_other_language_stale(State state) {
    var persian = Leaves.leaf("fa", state);
    var clause =
        Leaves.clause("cl_1", persian, Leaves.leaf("ru", State.CONCORDANT), Leaves.courtesy("am"));

    assertThat(LeafRules.after(persian)).isEqualTo(State.DRAFT);
    assertThat(LeafRules.staleAfter(clause, persian)).containsExactly("ru", "am");
  }

  @Test
  void who_types_on_in_a_leaf_that_follows_disturbs_nobody() {
    var clause = Leaves.clause("cl_1", Leaves.leaf("fa", State.TRANSLATED));

    assertThat(LeafRules.after(Leaves.leaf("fa", State.TRANSLATED))).isEqualTo(State.TRANSLATED);
    assertThat(LeafRules.staleAfter(clause, Leaves.leaf("fa", State.TRANSLATED))).isEmpty();
  }

  @Test
  void a_stale_leaf_that_is_worded_anew_follows_and_disturbs_nobody() {
    var russian = Leaves.leaf("ru", State.STALE);
    var clause = Leaves.clause("cl_1", Leaves.leaf("fa", State.DRAFT), russian);

    assertThat(LeafRules.after(russian)).isEqualTo(State.TRANSLATED);
    assertThat(LeafRules.staleAfter(clause, russian)).isEmpty();
  }

  @Test
  void a_courtesy_translation_disturbs_no_authentic_text() {
    var courtesy = Leaves.courtesy("am");
    var clause = Leaves.clause("cl_1", Leaves.leaf("fa", State.CONCORDANT), courtesy);

    assertThat(LeafRules.staleAfter(clause, courtesy)).isEmpty();
  }

  @Test
  void the_second_of_two_writers_sees_both_wordings() {
    var leaf = Leaves.leaf("fa", State.DRAFT);

    assertThat(LeafRules.refusal(Leaves.draft(), Optional.of(leaf), "mine", Leaves.VERSION - 1))
        .contains(new AmendOutcome.Overtaken(leaf, "mine"));
  }

  @Test
  void words_have_to_be_there_to_be_new_and_to_fit() {
    var leaf = Leaves.leaf("fa", State.DRAFT);

    assertThat(LeafRules.refusal(Leaves.draft(), Optional.of(leaf), "", Leaves.VERSION))
        .contains(AmendOutcome.Refused.EMPTY);
    assertThat(LeafRules.refusal(Leaves.draft(), Optional.of(leaf), "\u00A0\u3000", Leaves.VERSION))
        .contains(AmendOutcome.Refused.EMPTY);
    assertThat(LeafRules.refusal(Leaves.draft(), Optional.of(leaf), "words", Leaves.VERSION))
        .contains(AmendOutcome.Refused.UNCHANGED);
    assertThat(
            LeafRules.refusal(
                Leaves.draft(), Optional.of(leaf), "x".repeat(20_001), Leaves.VERSION))
        .contains(AmendOutcome.Refused.TOO_LONG);
    assertThat(
            LeafRules.refusal(
                Leaves.draft(), Optional.of(leaf), "x".repeat(20_000), Leaves.VERSION))
        .isEmpty();
  }

  @Test
  void a_stale_leaf_may_turn_out_to_say_the_right_thing_already() {
    var leaf = Leaves.leaf("ru", State.STALE);

    assertThat(LeafRules.refusal(Leaves.draft(), Optional.of(leaf), "words", Leaves.VERSION))
        .isEmpty();
  }

  @Test
  void after_adoption_nothing_is_changed_or_confirmed() {
    var leaf = Leaves.leaf("fa", State.CONCORDANT);

    assertThat(
            LeafRules.refusal(
                Leaves.adoptedInstrument(), Optional.of(leaf), "other", Leaves.VERSION))
        .contains(AmendOutcome.Refused.ALREADY_ADOPTED);
    assertThat(
            LeafRules.refusal(
                Leaves.adoptedInstrument(), leaf, REVISER, Leaves.VERSION, Judgement.CONFIRMS, ""))
        .contains(ConfirmOutcome.Refused.ALREADY_ADOPTED);
  }

  @ParameterizedTest
  @EnumSource(State.class)
  void a_reviser_confirms_what_is_worded_and_not_stale(State state) {
    var refusal =
        LeafRules.refusal(
            Leaves.draft(),
            Leaves.leaf("fa", state),
            REVISER,
            Leaves.VERSION,
            Judgement.CONFIRMS,
            "");

    switch (state) {
      case DRAFT, TRANSLATED, REVIEWED -> assertThat(refusal).isEmpty();
      case STALE -> assertThat(refusal).contains(ConfirmOutcome.Refused.STALE);
      case CONCORDANT -> assertThat(refusal).contains(ConfirmOutcome.Refused.ALREADY_CONCORDANT);
    }
  }

  @ParameterizedTest
  @EnumSource(State.class)
  void only_of_a_stale_leaf_is_it_said_that_nothing_changes_and_with_a_reason(State state) {
    var leaf = Leaves.leaf("fa", state);

    var silent =
        LeafRules.refusal(Leaves.draft(), leaf, REVISER, Leaves.VERSION, Judgement.NO_EFFECT, "  ");
    var reasoned =
        LeafRules.refusal(
            Leaves.draft(), leaf, REVISER, Leaves.VERSION, Judgement.NO_EFFECT, "A comma.");

    assertThat(silent).contains(ConfirmOutcome.Refused.NO_REASON);
    if (state == State.STALE) {
      assertThat(reasoned).isEmpty();
    } else {
      assertThat(reasoned).isPresent();
    }
  }

  @Test
  void nobody_confirms_their_own_words() {
    var leaf = Leaves.leaf("fa", State.TRANSLATED);

    assertThat(
            LeafRules.refusal(
                Leaves.draft(),
                leaf,
                Leaves.AUTHOR.account(),
                Leaves.VERSION,
                Judgement.CONFIRMS,
                ""))
        .contains(ConfirmOutcome.Refused.OWN_WORDS);
  }

  @Test
  void a_draft_is_known_to_its_network_and_its_parties_only() {
    var draft = Leaves.draft();
    var none = java.util.Optional.<org.peyvand.kernel.BodyId>empty();

    assertThat(ReadingRules.mayRead(draft, Reader.anybody())).isFalse();
    assertThat(ReadingRules.mayRead(Leaves.adoptedInstrument(), Reader.anybody())).isTrue();
    assertThat(ReadingRules.mayRead(draft, new Reader(true, Set.of(), none))).isTrue();
    assertThat(ReadingRules.mayRead(draft, new Reader(false, Set.of(draft.network()), none)))
        .isTrue();
    assertThat(
            ReadingRules.mayRead(
                draft, new Reader(false, Set.of(new NetworkId(new UUID(9, 9))), none)))
        .isFalse();
    assertThat(
            ReadingRules.mayRead(
                draft, new Reader(false, Set.of(), java.util.Optional.of(Leaves.PARTY))))
        .isTrue();
  }
}
