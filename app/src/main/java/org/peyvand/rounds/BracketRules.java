package org.peyvand.rounds;

import java.util.Optional;
import org.peyvand.rounds.BracketOutcome.Refused;
import org.peyvand.texts.Instrument;
import org.peyvand.texts.Leaf;

/// What may be put into a bracket.
final class BracketRules {
  private BracketRules() {}

  /// What is wrong with the words of an alternative; empty when nothing is.
  static Optional<Refused> words(Instrument instrument, String language, String tidy) {
    if (!instrument.setup().languages().contains(language)) {
      return Optional.of(Refused.NO_LANGUAGE);
    }
    return Statement.flaw(language, tidy, Leaf.LENGTH_MAX)
        .map(flaw -> Refused.valueOf(flaw.name()));
  }

  /// Why no further alternative may be put; empty when it may.
  static Optional<Refused> further(Bracket bracket, String language, String tidy) {
    if (!bracket.open()) return Optional.of(Refused.BRACKET_ENDED);
    if (bracket.alternatives().size() >= Bracket.ALTERNATIVES_MAX) {
      return Optional.of(Refused.TOO_MANY_ALTERNATIVES);
    }
    boolean known =
        bracket.alternatives().stream().anyMatch(one -> tidy.equals(one.words().get(language)));
    return known ? Optional.of(Refused.SAME_WORDS) : Optional.empty();
  }

  /// Why an alternative may not be worded in a language; empty when it may.
  static Optional<Refused> wording(Bracket bracket, int number, String language) {
    if (!bracket.open()) return Optional.of(Refused.BRACKET_ENDED);
    var alternative = bracket.alternative(number);
    if (alternative.isEmpty()) return Optional.of(Refused.NO_SUCH_ALTERNATIVE);
    return alternative.get().words().containsKey(language)
        ? Optional.of(Refused.WORDED_BEFORE)
        : Optional.empty();
  }

  /// Why a party may not support this alternative (0 for none); empty when it may.
  static Optional<Refused> support(Bracket bracket, int number, int supported) {
    if (!bracket.open()) return Optional.of(Refused.BRACKET_ENDED);
    if (number != 0 && bracket.alternative(number).isEmpty()) {
      return Optional.of(Refused.NO_SUCH_ALTERNATIVE);
    }
    return number == supported ? Optional.of(Refused.UNCHANGED) : Optional.empty();
  }

  /// Why the bracket may not end with this alternative (0 for none); empty when it may.
  ///
  /// @param seen the name of the words that the secretariat had before its eyes
  /// @param now the name of what the clause says now; empty where it was deleted
  static Optional<Refused> end(Bracket bracket, int number, String seen, Optional<String> now) {
    if (!bracket.open()) return Optional.of(Refused.BRACKET_ENDED);
    if (number == 0) return Optional.empty();
    if (bracket.alternative(number).isEmpty()) return Optional.of(Refused.NO_SUCH_ALTERNATIVE);
    if (now.isEmpty()) return Optional.of(Refused.NO_SUCH_CLAUSE);
    return now.get().equals(seen) ? Optional.empty() : Optional.of(Refused.REWORDED);
  }
}
