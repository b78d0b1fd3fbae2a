package org.peyvand.rounds;

import java.util.Optional;
import org.peyvand.rounds.PositionOutcome.Refused;

/// When a position may be taken.
final class PositionRules {
  private PositionRules() {}

  /// Why not; empty when it may.
  ///
  /// @param words the words sent, made tidy
  /// @param now the name of what the clause says now; empty where there is no such clause
  /// @param last the party's last position on it
  static Optional<Refused> refusal(
      Position.Taking taking, String words, Optional<String> now, Optional<Position> last) {
    if (now.isEmpty()) return Optional.of(Refused.NO_SUCH_CLAUSE);
    if (!last.map(Position::id).equals(taking.after())) return Optional.of(Refused.OVERTAKEN);
    if (!taking.seen().equals(now.get())) return Optional.of(Refused.REWORDED);
    var flaw = Statement.flaw(taking.language(), words, Statement.LENGTH_MAX);
    boolean silent = flaw.equals(Optional.of(Statement.Flaw.EMPTY));
    if (flaw.isPresent() && !(silent && !taking.stand().needsWords())) {
      return flaw.map(Refused::of);
    }
    boolean same =
        last.filter(
                before ->
                    before.stand() == taking.stand()
                        && before.standsOn(now.get())
                        && before.statement().map(Statement::words).orElse("").equals(words))
            .isPresent();
    return same ? Optional.of(Refused.UNCHANGED) : Optional.empty();
  }
}
