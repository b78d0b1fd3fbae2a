package org.peyvand.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.peyvand.kernel.BodyId;
import org.peyvand.kernel.InstrumentId;
import org.peyvand.languages.Multilingual;
import org.peyvand.rounds.Silence.Kind;
import org.peyvand.rounds.Silence.State;
import org.peyvand.rounds.SilenceOutcome.Refused;

class SilenceRulesTests {
  private static final Instant OPENED = Instant.parse("2026-11-26T08:00:00Z");
  private static final Instant DEADLINE = Instant.parse("2026-12-01T12:00:00Z");
  private static final Recorder SOMEBODY =
      new Recorder(new UUID(1, 1), Multilingual.of("en", "Somebody"));

  @Test
  void the_deadline_itself_is_too_late_and_a_moment_before_is_not() {
    var silence = silence();

    assertThat(SilenceRules.running(silence, DEADLINE.minusNanos(1000))).isEmpty();
    assertThat(SilenceRules.running(silence, DEADLINE)).contains(Refused.TOO_LATE);
    assertThat(SilenceRules.running(silence, DEADLINE.plusSeconds(1))).contains(Refused.TOO_LATE);
    assertThat(SilenceRules.toConclude(silence, DEADLINE.minusNanos(1000))).isFalse();
    assertThat(SilenceRules.toConclude(silence, DEADLINE)).isTrue();
  }

  @ParameterizedTest
  @EnumSource(value = Kind.class, mode = EnumSource.Mode.EXCLUDE, names = "EXTENDED")
  void what_has_ended_neither_runs_nor_ends_again_whatever_the_hour(Kind end) {
    var silence = silence(event(1, end, null));

    for (var now : List.of(OPENED, DEADLINE, DEADLINE.plusSeconds(9))) {
      assertThat(SilenceRules.running(silence, now)).isPresent();
      assertThat(SilenceRules.toConclude(silence, now)).isFalse();
      assertThat(SilenceRules.extension(silence, DEADLINE.plusSeconds(60), now)).isPresent();
      assertThat(silence.state(now)).isNotIn(State.RUNS, State.OVER);
    }
  }

  @Test
  void an_extended_one_runs_until_the_new_deadline() {
    var later = DEADLINE.plus(Duration.ofDays(2));
    var silence = silence(event(1, Kind.EXTENDED, later));

    assertThat(silence.state(DEADLINE)).isEqualTo(State.RUNS);
    assertThat(silence.state(later)).isEqualTo(State.OVER);
  }

  @Test
  void it_is_opened_on_the_last_round_and_once() {
    assertThat(SilenceRules.opening(3, 3, false, DEADLINE, OPENED)).isEmpty();
    assertThat(SilenceRules.opening(2, 3, false, DEADLINE, OPENED))
        .contains(Refused.NOT_THE_LAST_ROUND);
    assertThat(SilenceRules.opening(3, 3, true, DEADLINE, OPENED)).contains(Refused.RUNS_ALREADY);
  }

  @Test
  void its_deadline_is_ahead_but_neither_too_near_nor_too_far() {
    assertThat(opening(OPENED.minusSeconds(1))).contains(Refused.DEADLINE_PAST);
    assertThat(opening(OPENED)).contains(Refused.DEADLINE_PAST);
    assertThat(opening(OPENED.plus(Silence.PERIOD_MIN).minusSeconds(1)))
        .contains(Refused.DEADLINE_TOO_SOON);
    assertThat(opening(OPENED.plus(Silence.PERIOD_MIN))).isEmpty();
    assertThat(opening(OPENED.plus(Silence.PERIOD_MAX))).isEmpty();
    assertThat(opening(OPENED.plus(Silence.PERIOD_MAX).plusSeconds(1)))
        .contains(Refused.DEADLINE_TOO_FAR);
  }

  @Test
  void an_extension_gives_more_time_within_reason_and_not_for_ever() {
    assertThat(SilenceRules.extension(silence(), DEADLINE, OPENED))
        .contains(Refused.DEADLINE_NOT_LATER);
    assertThat(SilenceRules.extension(silence(), DEADLINE.plusSeconds(1), OPENED)).isEmpty();
    assertThat(SilenceRules.extension(silence(), OPENED.plus(Duration.ofDays(91)), OPENED))
        .contains(Refused.DEADLINE_TOO_FAR);
    var often = new ArrayList<Silence.Event>();
    for (int i = 1; i < Silence.EVENTS_MAX; i++) {
      often.add(event(i, Kind.EXTENDED, DEADLINE.plusSeconds(i)));
    }
    var silence = silence(often.toArray(Silence.Event[]::new));
    assertThat(SilenceRules.extension(silence, DEADLINE.plusSeconds(3600), OPENED))
        .contains(Refused.TOO_OFTEN);
  }

  @Test
  void reminders_come_before_the_deadline_and_not_on_the_heels_of_the_opening() {
    assertThat(SilenceRules.reminders(OPENED, DEADLINE))
        .containsExactly(
            DEADLINE.minus(Duration.ofHours(72)),
            DEADLINE.minus(Duration.ofHours(24)),
            DEADLINE.minus(Duration.ofHours(3)));
    assertThat(SilenceRules.reminders(OPENED, OPENED.plus(Duration.ofHours(24))))
        .containsExactly(OPENED.plus(Duration.ofHours(21)));
    assertThat(SilenceRules.reminders(OPENED, OPENED.plus(Duration.ofHours(3)))).isEmpty();
  }

  private static Optional<Refused> opening(Instant deadline) {
    return SilenceRules.opening(1, 1, false, deadline, OPENED);
  }

  private static Silence silence(Silence.Event... events) {
    var deadline = DEADLINE;
    for (var event : events) {
      var extended = event.deadline();
      if (extended != null) deadline = extended;
    }
    return new Silence(
        new UUID(2, 1),
        new InstrumentId(new UUID(3, 1)),
        1,
        SOMEBODY,
        OPENED,
        deadline,
        List.of(events));
  }

  private static Silence.Event event(int number, Kind kind, @Nullable Instant deadline) {
    return new Silence.Event(
        number,
        kind,
        OPENED.plusSeconds(number),
        deadline,
        kind == Kind.BROKEN ? Optional.of(new BodyId(new UUID(4, 1))) : Optional.empty(),
        Optional.of(new Statement("en", "Because.")),
        kind == Kind.PASSED ? Optional.empty() : Optional.of(SOMEBODY));
  }
}
