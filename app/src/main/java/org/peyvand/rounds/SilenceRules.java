package org.peyvand.rounds;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.peyvand.rounds.Silence.State;
import org.peyvand.rounds.SilenceOutcome.Refused;

/// When a silence procedure may be opened, broken, extended or cancelled, and when it is over. The
/// deadline itself is no longer in time.
final class SilenceRules {
  /// How long before the deadline the parties are reminded; with less than [#REMINDER_LEAST] since
  /// they heard of it, they are not.
  static final List<Duration> REMINDERS =
      List.of(Duration.ofHours(72), Duration.ofHours(24), Duration.ofHours(3));

  static final Duration REMINDER_LEAST = Duration.ofHours(1);

  private SilenceRules() {}

  /// Why it may not be opened on a round; empty when it may.
  static Optional<Refused> opening(
      int round, int lastRound, boolean running, Instant deadline, Instant now) {
    if (round != lastRound) return Optional.of(Refused.NOT_THE_LAST_ROUND);
    if (running) return Optional.of(Refused.RUNS_ALREADY);
    return deadline(deadline, now);
  }

  private static Optional<Refused> deadline(Instant deadline, Instant now) {
    if (!deadline.isAfter(now)) return Optional.of(Refused.DEADLINE_PAST);
    if (deadline.isBefore(now.plus(Silence.PERIOD_MIN))) {
      return Optional.of(Refused.DEADLINE_TOO_SOON);
    }
    if (deadline.isAfter(now.plus(Silence.PERIOD_MAX))) {
      return Optional.of(Refused.DEADLINE_TOO_FAR);
    }
    return Optional.empty();
  }

  /// Why it may not be extended; empty when it may.
  static Optional<Refused> extension(Silence silence, Instant deadline, Instant now) {
    var ended = running(silence, now);
    if (ended.isPresent()) return ended;
    if (silence.events().size() >= Silence.EVENTS_MAX - 1) return Optional.of(Refused.TOO_OFTEN);
    if (!deadline.isAfter(silence.deadline())) return Optional.of(Refused.DEADLINE_NOT_LATER);
    return deadline.isAfter(now.plus(Silence.PERIOD_MAX))
        ? Optional.of(Refused.DEADLINE_TOO_FAR)
        : Optional.empty();
  }

  /// Why it may neither be broken nor cancelled any more; empty while it may.
  static Optional<Refused> running(Silence silence, Instant now) {
    return switch (silence.state(now)) {
      case RUNS -> Optional.empty();
      case OVER -> Optional.of(Refused.TOO_LATE);
      case PASSED -> Optional.of(Refused.TOO_LATE);
      case BROKEN, CANCELLED -> Optional.of(Refused.NONE_RUNS);
    };
  }

  /// Whether the deadline has passed and nobody has recorded it yet.
  static boolean toConclude(Silence silence, Instant now) {
    return silence.state(now) == State.OVER;
  }

  /// When to remind the parties.
  static List<Instant> reminders(Instant now, Instant deadline) {
    return REMINDERS.stream()
        .map(deadline::minus)
        .filter(due -> !due.isBefore(now.plus(REMINDER_LEAST)))
        .toList();
  }
}
