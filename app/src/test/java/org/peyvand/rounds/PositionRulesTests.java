package org.peyvand.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.peyvand.kernel.BodyId;
import org.peyvand.languages.Multilingual;
import org.peyvand.rounds.Position.Stand;
import org.peyvand.rounds.PositionOutcome.Refused;

class PositionRulesTests {
  private static final UUID LAST = new UUID(7, 7);

  @ParameterizedTest
  @EnumSource(Stand.class)
  void a_condition_and_an_objection_need_words_and_the_others_may_do_without(Stand stand) {
    var refusal = judge(taking(stand, "", "now", Optional.empty()), "", Optional.empty());

    if (stand == Stand.SUBJECT_TO || stand == Stand.OBJECT) {
      assertThat(refusal).contains(Refused.EMPTY);
    } else {
      assertThat(refusal).isEmpty();
    }
    assertThat(judge(taking(stand, "Why.", "now", Optional.empty()), "Why.", Optional.empty()))
        .isEmpty();
  }

  @Test
  void a_clause_that_was_deleted_takes_no_position() {
    assertThat(
            PositionRules.refusal(
                taking(Stand.AGREE, "", "now", Optional.empty()),
                "",
                Optional.empty(),
                Optional.empty()))
        .contains(Refused.NO_SUCH_CLAUSE);
  }

  @Test
  void words_that_changed_under_the_readers_eyes_are_read_again() {
    assertThat(judge(taking(Stand.AGREE, "", "then", Optional.empty()), "", Optional.empty()))
        .contains(Refused.REWORDED);
  }

  @Test
  void two_officers_of_a_party_do_not_speak_past_each_other() {
    var colleague = Optional.of(position(Stand.OBJECT, "now"));

    assertThat(judge(taking(Stand.AGREE, "", "now", Optional.empty()), "", colleague))
        .contains(Refused.OVERTAKEN);
    assertThat(judge(taking(Stand.AGREE, "", "now", Optional.of(LAST)), "", colleague)).isEmpty();
  }

  @Test
  void the_same_again_is_no_news_unless_the_clause_has_changed() {
    var same = taking(Stand.AGREE, "", "now", Optional.of(LAST));

    assertThat(judge(same, "", Optional.of(position(Stand.AGREE, "now"))))
        .contains(Refused.UNCHANGED);
    assertThat(judge(same, "", Optional.of(position(Stand.AGREE, "then")))).isEmpty();
  }

  @Test
  void words_have_a_length_a_language_and_no_hidden_characters() {
    assertThat(said("x".repeat(4_001), "en")).contains(Refused.TOO_LONG);
    assertThat(said("x".repeat(4_000), "en")).isEmpty();
    assertThat(said("x", "no language")).contains(Refused.NO_LANGUAGE);
    assertThat(said("a\u202Eb", "en")).contains(Refused.STRAY_CHARACTER);
    assertThat(said("می‌رود", "fa")).isEmpty();
  }

  private static Optional<Refused> said(String words, String language) {
    return judge(
        new Position.Taking(Stand.OBJECT, language, words, "now", Optional.empty()),
        words,
        Optional.empty());
  }

  private static Optional<Refused> judge(
      Position.Taking taking, String words, Optional<Position> last) {
    return PositionRules.refusal(taking, words, Optional.of("now"), last);
  }

  private static Position.Taking taking(
      Stand stand, String words, String seen, Optional<UUID> after) {
    return new Position.Taking(stand, "en", words, seen, after);
  }

  private static Position position(Stand stand, String digest) {
    return new Position(
        LAST,
        "cl_1",
        new BodyId(new UUID(1, 1)),
        stand,
        Optional.empty(),
        digest,
        new Recorder(new UUID(2, 2), Multilingual.of("en", "Negotiator")),
        Instant.EPOCH);
  }
}
