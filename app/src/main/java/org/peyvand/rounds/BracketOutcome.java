package org.peyvand.rounds;

/// What becomes of an act on a bracket.
public sealed interface BracketOutcome {
  record Done(Bracket bracket) implements BracketOutcome {}

  /// Why nothing was recorded.
  enum Refused implements BracketOutcome {
    NO_SUCH_TEXT,
    NO_SUCH_CLAUSE,
    NO_SUCH_BRACKET,
    NO_SUCH_ALTERNATIVE,
    NOT_A_DRAFTER,
    NOT_FOR_A_PARTY,
    NOT_THE_SECRETARIAT,
    ALREADY_ADOPTED,
    BRACKET_OPEN,
    BRACKET_ENDED,
    /// The clause has been worded anew since it was read.
    REWORDED,
    /// Somebody has worded it in this language meanwhile.
    WORDED_BEFORE,
    SAME_WORDS,
    UNCHANGED,
    TOO_MANY_ALTERNATIVES,
    TOO_MANY_BRACKETS,
    EMPTY,
    TOO_LONG,
    STRAY_CHARACTER,
    NO_LANGUAGE
  }
}
