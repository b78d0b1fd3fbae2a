package org.peyvand.rounds;

/// What becomes of a party's word on a round.
public sealed interface StanceOutcome {
  record Taken(Stance stance) implements StanceOutcome {}

  /// Why nothing was recorded.
  enum Refused implements StanceOutcome {
    NO_SUCH_TEXT,
    NO_SUCH_ROUND,
    NOT_FOR_A_PARTY,
    ALREADY_ADOPTED,
    NOT_THE_LAST_ROUND,
    /// While a silence procedure runs, whoever objects breaks it.
    BREAK_SILENCE_INSTEAD,
    OVERTAKEN,
    UNCHANGED,
    EMPTY,
    TOO_LONG,
    STRAY_CHARACTER,
    NO_LANGUAGE
  }
}
