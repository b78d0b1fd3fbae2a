package org.peyvand.depositary;

/// What becomes of a confirmation.
public enum ConfirmOutcome {
  CONFIRMED,
  NO_SUCH_ACT,
  NOT_THE_DEPOSITARY,
  RECORDED_BY_YOURSELF,
  ALREADY_CONFIRMED
}
