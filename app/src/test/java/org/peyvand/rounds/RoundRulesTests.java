package org.peyvand.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.peyvand.kernel.InstrumentId;
import org.peyvand.languages.Multilingual;
import org.peyvand.rounds.CloseOutcome.Refused;

class RoundRulesTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

  @Test
  void the_first_round_may_be_closed_today() {
    assertThat(judge(Optional.empty(), false, closing(TODAY, 0))).isEmpty();
  }

  @Test
  void who_has_not_seen_the_last_round_looks_at_it_first() {
    assertThat(judge(Optional.of(round(1, TODAY)), false, closing(TODAY, 0)))
        .contains(Refused.CLOSED_MEANWHILE);
    assertThat(judge(Optional.empty(), false, closing(TODAY, 1)))
        .contains(Refused.CLOSED_MEANWHILE);
  }

  @Test
  void no_round_is_held_tomorrow_or_before_the_one_before() {
    assertThat(judge(Optional.empty(), false, closing(TODAY.plusDays(1), 0)))
        .contains(Refused.DATE_AHEAD);
    assertThat(judge(Optional.of(round(1, TODAY)), false, closing(TODAY.minusDays(1), 1)))
        .contains(Refused.DATE_BEFORE_LAST);
    assertThat(judge(Optional.of(round(1, TODAY)), false, closing(TODAY, 1))).isEmpty();
  }

  @Test
  void a_running_silence_procedure_a_long_name_and_an_endless_negotiation_are_refused() {
    assertThat(judge(Optional.of(round(1, TODAY)), true, closing(TODAY, 1)))
        .contains(Refused.SILENCE_RUNS);
    assertThat(
            judge(
                Optional.empty(),
                false,
                new Round.Closing(
                    Optional.of(new Multilingual(Map.of("en", "x".repeat(121)))),
                    TODAY,
                    Optional.empty(),
                    0)))
        .contains(Refused.NAME_TOO_LONG);
    assertThat(judge(Optional.of(round(200, TODAY)), false, closing(TODAY, 200)))
        .contains(Refused.TOO_MANY_ROUNDS);
  }

  @Test
  void an_adopted_text_has_no_more_rounds() {
    assertThat(RoundRules.refusal(true, Optional.empty(), false, closing(TODAY, 0), TODAY))
        .contains(Refused.ALREADY_ADOPTED);
  }

  private static Optional<Refused> judge(
      Optional<Round> last, boolean silence, Round.Closing closing) {
    return RoundRules.refusal(false, last, silence, closing, TODAY);
  }

  private static Round.Closing closing(LocalDate date, int after) {
    return new Round.Closing(Optional.empty(), date, Optional.empty(), after);
  }

  private static Round round(int number, LocalDate date) {
    return new Round(
        new InstrumentId(new UUID(1, 1)),
        number,
        Optional.empty(),
        date,
        Optional.empty(),
        List.of("fa"),
        1,
        "0".repeat(64),
        new Recorder(new UUID(2, 2), Multilingual.of("en", "The secretariat")),
        Instant.EPOCH);
  }
}
