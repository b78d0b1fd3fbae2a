package org.peyvand.depositary;

/// What becomes of a confirmation.
public enum ConfirmOutcome {
  CONFIRMED,
  NO_SUCH_ACT,
  NOT_THE_DEPOSITARY,
  RECORDED_BY_YOURSELF,
  ALREADY_CONFIRMED,
  /// A piece that is named as looked at is not there, counts no longer, or was attached by who
  /// confirms.
  EVIDENCE_NOT_TO_JUDGE
}
