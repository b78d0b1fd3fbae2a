package org.peyvand.stationery;

import java.util.List;
import org.peyvand.documents.Sheet;

/// What becomes of a form.
public sealed interface WriteOutcome {
  record Written(Sheet sheet) implements WriteOutcome {}

  /// @param faults at least one
  record Faulty(List<Fault> faults) implements WriteOutcome {
    public Faulty {
      faults = List.copyOf(faults);
    }
  }

  /// Only those who write for the body write on its letterhead.
  record NotYours() implements WriteOutcome {}

  /// What is wrong with a blank.
  ///
  /// @param limit where there is one; else 0
  record Fault(Reason reason, String blank, int limit) {}

  /// The reasons; their names are keys of translated sentences.
  enum Reason {
    MISSING,
    NOT_A_DATE,
    TOO_LONG,
    TOO_MANY,
    ENDS_FIRST,
    PASSPORT_ENDS
  }
}
