package org.peyvand.interchange;

import org.peyvand.interchange.ReadOutcome.Reason;
import org.peyvand.interchange.ReadOutcome.Refused;

/// Ends the reading of a file from wherever it has got to; never leaves the room.
final class Unusable extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Refused refused;

  Unusable(Reason reason) {
    this(reason, 0, "");
  }

  Unusable(Reason reason, int line, String detail) {
    super(reason.name(), null, false, false);
    refused =
        new Refused(reason, "", line, detail.length() > 80 ? detail.substring(0, 80) : detail);
  }

  Refused refused() {
    return refused;
  }
}
