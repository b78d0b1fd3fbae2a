package org.peyvand.rounds;

import java.util.Optional;
import org.peyvand.rounds.Stance.Kind;
import org.peyvand.rounds.StanceOutcome.Refused;

/// When a party may speak on a round.
final class StanceRules {
  private StanceRules() {}

  /// Why not; empty when it may.
  ///
  /// @param silence whether a silence procedure is open
  static Optional<Refused> refusal(
      int round,
      int lastRound,
      boolean silence,
      Stance.Taking taking,
      String words,
      Optional<Stance> last) {
    if (round != lastRound) return Optional.of(Refused.NOT_THE_LAST_ROUND);
    if (!last.map(Stance::id).equals(taking.after())) return Optional.of(Refused.OVERTAKEN);
    if (silence && taking.kind() == Kind.OBJECTION)
      return Optional.of(Refused.BREAK_SILENCE_INSTEAD);
    var flaw = Statement.flaw(taking.language(), words, Statement.LENGTH_MAX);
    boolean silent = flaw.equals(Optional.of(Statement.Flaw.EMPTY));
    if (flaw.isPresent() && !(silent && taking.kind() == Kind.AGREED_AD_REFERENDUM)) {
      return flaw.map(found -> Refused.valueOf(found.name()));
    }
    boolean same =
        last.filter(
                before ->
                    before.kind() == taking.kind()
                        && before.statement().map(Statement::words).orElse("").equals(words)
                        && !before.bySilence())
            .isPresent();
    return same ? Optional.of(Refused.UNCHANGED) : Optional.empty();
  }
}
