package org.peyvand.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.peyvand.kernel.BodyId;
import org.peyvand.kernel.InstrumentId;
import org.peyvand.languages.Multilingual;
import org.peyvand.rounds.Stance.Kind;
import org.peyvand.rounds.StanceOutcome.Refused;

class StanceRulesTests {
  private static final UUID LAST = new UUID(7, 7);

  @Test
  void a_party_speaks_on_the_last_round_only() {
    assertThat(judge(2, 2, false, Kind.AGREED_AD_REFERENDUM, "", Optional.empty())).isEmpty();
    assertThat(judge(1, 2, false, Kind.AGREED_AD_REFERENDUM, "", Optional.empty()))
        .contains(Refused.NOT_THE_LAST_ROUND);
  }

  @Test
  void an_objection_needs_words_and_breaks_silence_while_it_runs() {
    assertThat(judge(1, 1, false, Kind.OBJECTION, "", Optional.empty())).contains(Refused.EMPTY);
    assertThat(judge(1, 1, false, Kind.OBJECTION, "No.", Optional.empty())).isEmpty();
    assertThat(judge(1, 1, true, Kind.OBJECTION, "No.", Optional.empty()))
        .contains(Refused.BREAK_SILENCE_INSTEAD);
    assertThat(judge(1, 1, true, Kind.AGREED_AD_REFERENDUM, "", Optional.empty())).isEmpty();
  }

  @Test
  void a_colleagues_word_is_not_overwritten_unseen() {
    var colleague = Optional.of(stance(Kind.OBJECTION, true));

    assertThat(judge(1, 1, false, Kind.AGREED_AD_REFERENDUM, "", colleague))
        .contains(Refused.OVERTAKEN);
    assertThat(
            StanceRules.refusal(
                1,
                1,
                false,
                new Stance.Taking(Kind.AGREED_AD_REFERENDUM, "en", "", Optional.of(LAST)),
                "",
                colleague))
        .isEmpty();
  }

  @Test
  void the_same_again_is_no_news_but_an_agreement_by_silence_may_be_said_aloud() {
    var again = new Stance.Taking(Kind.AGREED_AD_REFERENDUM, "en", "", Optional.of(LAST));

    assertThat(
            StanceRules.refusal(
                1, 1, false, again, "", Optional.of(stance(Kind.AGREED_AD_REFERENDUM, true))))
        .contains(Refused.UNCHANGED);
    assertThat(
            StanceRules.refusal(
                1, 1, false, again, "", Optional.of(stance(Kind.AGREED_AD_REFERENDUM, false))))
        .isEmpty();
  }

  private static Optional<Refused> judge(
      int round, int last, boolean silence, Kind kind, String words, Optional<Stance> before) {
    return StanceRules.refusal(
        round,
        last,
        silence,
        new Stance.Taking(kind, "en", words, Optional.empty()),
        words,
        before);
  }

  private static Stance stance(Kind kind, boolean said) {
    return new Stance(
        LAST,
        new InstrumentId(new UUID(1, 1)),
        1,
        new BodyId(new UUID(2, 2)),
        kind,
        Optional.empty(),
        said
            ? Optional.of(new Recorder(new UUID(3, 3), Multilingual.of("en", "Negotiator")))
            : Optional.empty(),
        Instant.EPOCH);
  }
}
