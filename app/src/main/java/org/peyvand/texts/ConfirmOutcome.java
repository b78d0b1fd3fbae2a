package org.peyvand.texts;

/// What becomes of confirming that a leaf says the same as the others.
public sealed interface ConfirmOutcome {
  /// It counts as concordant.
  record Confirmed(Leaf leaf) implements ConfirmOutcome {}

  /// The words are no longer those that were read.
  record Overtaken(Leaf theirs) implements ConfirmOutcome {}

  /// Why nothing was confirmed.
  enum Refused implements ConfirmOutcome {
    NO_SUCH_TEXT,
    NO_SUCH_CLAUSE,
    NOT_A_REVISER,
    ALREADY_ADOPTED,
    OWN_WORDS,
    STALE,
    ALREADY_CONCORDANT,
    COURTESY,
    NO_REASON,
    REASON_TOO_LONG,
    ALREADY_REVIEWED,
    NOT_STALE
  }
}
