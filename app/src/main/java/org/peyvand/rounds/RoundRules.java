package org.peyvand.rounds;

import java.time.LocalDate;
import java.util.Optional;
import org.peyvand.rounds.CloseOutcome.Refused;

/// When a round may be closed.
final class RoundRules {
  private RoundRules() {}

  /// Why not; empty when it may.
  ///
  /// @param adopted whether the text is adopted
  /// @param silence whether a silence procedure is open on the last round
  /// @param latestToday the latest civil date there is anywhere on earth
  static Optional<Refused> refusal(
      boolean adopted,
      Optional<Round> last,
      boolean silence,
      Round.Closing closing,
      LocalDate latestToday) {
    if (adopted) return Optional.of(Refused.ALREADY_ADOPTED);
    int number = last.map(Round::number).orElse(0);
    if (closing.after() != number) return Optional.of(Refused.CLOSED_MEANWHILE);
    if (number >= Round.NUMBER_MAX) return Optional.of(Refused.TOO_MANY_ROUNDS);
    if (silence) return Optional.of(Refused.SILENCE_RUNS);
    if (closing.heldOn().isAfter(latestToday)) return Optional.of(Refused.DATE_AHEAD);
    if (last.filter(before -> closing.heldOn().isBefore(before.heldOn())).isPresent()) {
      return Optional.of(Refused.DATE_BEFORE_LAST);
    }
    boolean tooLong =
        closing.name().stream()
            .flatMap(name -> name.texts().values().stream())
            .anyMatch(name -> name.length() > Round.NAME_LENGTH_MAX);
    return tooLong ? Optional.of(Refused.NAME_TOO_LONG) : Optional.empty();
  }
}
