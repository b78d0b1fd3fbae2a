package org.peyvand.depositary;

/// What becomes of a withdrawal, or of an erasure.
public enum EndOutcome {
  ENDED,
  NO_SUCH_EXHIBIT,
  NOT_YOURS,
  NO_REASON,
  REASON_TOO_LONG,
  ENDED_BEFORE
}
