package org.peyvand.rounds;

/// What becomes of an act in a silence procedure.
public sealed interface SilenceOutcome {
  record Done(Silence silence) implements SilenceOutcome {}

  /// Why nothing was recorded.
  enum Refused implements SilenceOutcome {
    NO_SUCH_TEXT,
    NO_SUCH_ROUND,
    NOT_THE_SECRETARIAT,
    NOT_FOR_A_PARTY,
    ALREADY_ADOPTED,
    NOT_THE_LAST_ROUND,
    RUNS_ALREADY,
    NONE_RUNS,
    DEADLINE_PAST,
    DEADLINE_TOO_SOON,
    DEADLINE_TOO_FAR,
    DEADLINE_NOT_LATER,
    /// The deadline has passed, if only by a second.
    TOO_LATE,
    TOO_OFTEN,
    EMPTY,
    TOO_LONG,
    STRAY_CHARACTER,
    NO_LANGUAGE
  }
}
