package org.peyvand.verify;

import org.peyvand.verify.signature.State;

/// What can be wrong with a file of a container. Each name is the key of a sentence:
/// `verify.finding.NAME`.
public enum Finding {
  FILE_DAMAGED(State.FAILS),
  FILE_CHANGED(State.FAILS),
  FILE_NOT_SEALED(State.FAILS),
  FILE_LOST(State.FAILS),
  WRONG_MIMETYPE(State.FAILS),
  RECORD_MALFORMED(State.FAILS),
  RECORD_DIFFERS(State.FAILS),
  ORIGINAL_DIFFERS(State.FAILS),
  PDF_UNREADABLE(State.FAILS),
  PDF_OTHER_ORIGINAL(State.FAILS),
  PDF_BYTES_AFTER_SIGNATURE(State.FAILS),
  PDF_RANGE_BROKEN(State.FAILS),
  PDF_PADDING_NOT_ZERO(State.FAILS),
  PDF_CHANGED_LATER(State.FAILS),
  PDF_SEVERAL_SIGNATURES(State.FAILS),
  EMBEDDED_MISSING(State.FAILS),
  EMBEDDED_DIFFERS(State.FAILS),
  EMBEDDED_UNKNOWN(State.FAILS),
  ENTRY_MALFORMED(State.FAILS),
  ENTRY_OTHER_TEXT(State.FAILS),
  PROOF_FAILS(State.FAILS),
  OPENING_FAILS(State.FAILS),
  SIGNATURE_FAILS(State.FAILS),
  TIMESTAMP_FAILS(State.FAILS),
  SEAL_MISSING(State.FAILS),
  SEAL_FAILS(State.FAILS),

  PDF_NO_SIGNATURE(State.UNKNOWN),
  FILE_MISSING(State.UNKNOWN),
  RECORD_VERSION_UNKNOWN(State.UNKNOWN),
  LOG_KEY_MISSING(State.UNKNOWN),
  NOT_WITNESSED(State.UNKNOWN),
  SIGNATURE_NOT_CHECKED(State.UNKNOWN),
  FOREIGN_CONTAINER(State.UNKNOWN),

  PDF_PAINTS_OVER_PAGE(State.HOLDS),
  FILE_NOT_UNDERSTOOD(State.HOLDS);

  private final State effect;

  Finding(State effect) {
    this.effect = effect;
  }

  /// What it does to the whole: makes it false, leaves it open, or is only told.
  public State effect() {
    return effect;
  }
}
