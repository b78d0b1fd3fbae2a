package org.peyvand.amendments;

import java.util.List;
import org.peyvand.kernel.BodyId;
import org.peyvand.texts.AmendOutcome;

/// What becomes of an attempt on a compromise.
public sealed interface CompromiseOutcome {
  record Done(Compromise compromise) implements CompromiseOutcome {}

  /// Its words are refused for a reason of the text's own.
  record Unfit(AmendOutcome.Refused why) implements CompromiseOutcome {}

  /// Parties that have not accepted it stand in the way.
  record NotAccepted(List<BodyId> parties) implements CompromiseOutcome {
    public NotAccepted {
      parties = List.copyOf(parties);
    }
  }

  /// Why nothing happened.
  enum Refused implements CompromiseOutcome {
    NO_SUCH_TEXT,
    NO_SUCH_CLAUSE,
    NO_SUCH_COMPROMISE,
    NOT_THE_SECRETARIAT,
    NOT_A_PARTY,
    ALREADY_ADOPTED,
    ALREADY_DECIDED,
    NOTHING_CHANGED,
    NO_REASON,
    REASON_TOO_LONG,
    CLAUSE_CHANGED
  }
}
