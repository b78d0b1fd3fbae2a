package org.peyvand.verify.signature;

/// The one line that the six parts come to.
public enum Verdict {
  VALID,
  INVALID,
  CANNOT_CHECK
}
