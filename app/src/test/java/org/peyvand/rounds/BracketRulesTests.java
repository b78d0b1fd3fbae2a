package org.peyvand.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.peyvand.kernel.InstrumentId;
import org.peyvand.languages.Multilingual;
import org.peyvand.rounds.Bracket.Alternative;
import org.peyvand.rounds.BracketOutcome.Refused;

class BracketRulesTests {
  private static final Recorder SOMEBODY =
      new Recorder(new UUID(1, 1), Multilingual.of("en", "Somebody"));

  @Test
  void a_bracket_holds_each_wording_once_and_eight_at_most() {
    assertThat(BracketRules.further(open(2), "en", "words 2")).contains(Refused.SAME_WORDS);
    assertThat(BracketRules.further(open(2), "en", "other words")).isEmpty();
    assertThat(BracketRules.further(open(8), "en", "other words"))
        .contains(Refused.TOO_MANY_ALTERNATIVES);
  }

  @Test
  void an_alternative_is_worded_once_in_each_language() {
    assertThat(BracketRules.wording(open(2), 2, "fa")).isEmpty();
    assertThat(BracketRules.wording(open(2), 2, "en")).contains(Refused.WORDED_BEFORE);
    assertThat(BracketRules.wording(open(2), 3, "fa")).contains(Refused.NO_SUCH_ALTERNATIVE);
  }

  @Test
  void a_party_supports_one_that_exists_or_none() {
    assertThat(BracketRules.support(open(2), 2, 0)).isEmpty();
    assertThat(BracketRules.support(open(2), 0, 2)).isEmpty();
    assertThat(BracketRules.support(open(2), 2, 2)).contains(Refused.UNCHANGED);
    assertThat(BracketRules.support(open(2), 3, 0)).contains(Refused.NO_SUCH_ALTERNATIVE);
    assertThat(BracketRules.support(open(2), -1, 0)).contains(Refused.NO_SUCH_ALTERNATIVE);
  }

  @Test
  void one_is_chosen_by_who_has_read_what_stands_and_dropping_is_always_possible() {
    var now = Optional.of("now");

    assertThat(BracketRules.end(open(2), 2, "now", now)).isEmpty();
    assertThat(BracketRules.end(open(2), 2, "then", now)).contains(Refused.REWORDED);
    assertThat(BracketRules.end(open(2), 3, "now", now)).contains(Refused.NO_SUCH_ALTERNATIVE);
    assertThat(BracketRules.end(open(2), 2, "now", Optional.empty()))
        .contains(Refused.NO_SUCH_CLAUSE);
    assertThat(BracketRules.end(open(2), 0, "then", Optional.empty())).isEmpty();
  }

  @Test
  void what_has_ended_takes_nothing_more() {
    var ended = bracket(2, Optional.of(new Bracket.End(1, SOMEBODY, Instant.EPOCH)));

    assertThat(BracketRules.further(ended, "en", "x")).contains(Refused.BRACKET_ENDED);
    assertThat(BracketRules.wording(ended, 2, "fa")).contains(Refused.BRACKET_ENDED);
    assertThat(BracketRules.support(ended, 2, 0)).contains(Refused.BRACKET_ENDED);
    assertThat(BracketRules.end(ended, 2, "now", Optional.of("now")))
        .contains(Refused.BRACKET_ENDED);
    assertThat(BracketRules.end(ended, 0, "now", Optional.of("now")))
        .contains(Refused.BRACKET_ENDED);
  }

  private static Bracket open(int alternatives) {
    return bracket(alternatives, Optional.empty());
  }

  private static Bracket bracket(int alternatives, Optional<Bracket.End> end) {
    List<Alternative> all =
        IntStream.rangeClosed(1, alternatives)
            .mapToObj(
                number ->
                    new Alternative(
                        number,
                        Optional.empty(),
                        SOMEBODY,
                        Instant.EPOCH,
                        Map.of("en", "words " + number)))
            .toList();
    return new Bracket(
        new UUID(2, 2),
        new InstrumentId(new UUID(3, 3)),
        "cl_1",
        SOMEBODY,
        Instant.EPOCH,
        all,
        Map.of(),
        end);
  }
}
