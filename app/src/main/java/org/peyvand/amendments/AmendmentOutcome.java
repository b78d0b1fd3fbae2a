package org.peyvand.amendments;

import org.peyvand.texts.AmendOutcome;
import org.peyvand.texts.ArrangeOutcome;

/// What becomes of an attempt on an amendment.
public sealed interface AmendmentOutcome {
  /// It stands as it now is.
  record Done(Amendment amendment) implements AmendmentOutcome {}

  /// Its words, or its place, are refused for a reason of the text's own.
  record Unfit(AmendOutcome.Refused why) implements AmendmentOutcome {}

  /// The piece cannot stand there.
  record Misplaced(ArrangeOutcome.Refused why) implements AmendmentOutcome {}

  /// Why nothing happened.
  enum Refused implements AmendmentOutcome {
    NO_SUCH_TEXT,
    NO_SUCH_AMENDMENT,
    /// The clause has been taken out meanwhile.
    NO_SUCH_CLAUSE,
    NOT_A_PARTY,
    NOT_YOURS,
    NOT_THE_SECRETARIAT,
    ALREADY_ADOPTED,
    ALREADY_DECIDED,
    NOTHING_CHANGED,
    TOO_MANY,
    REASON_TOO_LONG,
    NO_REASON,
    /// The words it was written for have changed since, in the same place.
    CLAUSE_CHANGED,
    ALREADY_ANSWERED,
    NOT_ASKED
  }
}
