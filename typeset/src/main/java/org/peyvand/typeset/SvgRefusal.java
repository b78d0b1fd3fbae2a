package org.peyvand.typeset;

import org.peyvand.typeset.PictureOutcome.Reason;

/// Ends the reading of a file; never leaves [SvgReader].
final class SvgRefusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final Reason reason;
  private final String what;

  SvgRefusal(Reason reason, String what) {
    super(what);
    this.reason = reason;
    this.what = what;
  }

  Reason reason() {
    return reason;
  }

  String what() {
    return what;
  }
}
