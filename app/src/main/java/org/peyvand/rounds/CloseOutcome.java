package org.peyvand.rounds;

/// What becomes of closing a round.
public sealed interface CloseOutcome {
  record Closed(Round round) implements CloseOutcome {}

  /// Why no round was closed.
  enum Refused implements CloseOutcome {
    NO_SUCH_TEXT,
    NOT_THE_SECRETARIAT,
    ALREADY_ADOPTED,
    /// Another officer has closed a round meanwhile.
    CLOSED_MEANWHILE,
    SILENCE_RUNS,
    DATE_AHEAD,
    DATE_BEFORE_LAST,
    NAME_TOO_LONG,
    NO_WORDS,
    TOO_MANY_ROUNDS
  }
}
