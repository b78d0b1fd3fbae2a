package org.peyvand.texts;

import org.peyvand.kernel.InstrumentId;

/// What becomes of opening a draft.
public sealed interface DraftOutcome {
  record Drafted(InstrumentId id) implements DraftOutcome {}

  /// Why there is no draft.
  enum Refused implements DraftOutcome {
    NOT_THE_SECRETARIAT,
    SLUG_TAKEN,
    MALFORMED_TREE
  }
}
