package org.peyvand.verify.mirror;

import org.peyvand.verify.signature.Verdict;

/// What a look at a whole register came to. Each name is the key of a sentence:
/// `verify.mirror.NAME`.
public enum MirrorFinding {
  /// Every tile and every entry agrees with the signed checkpoint, and it contains what was kept.
  SOUND(Verdict.VALID),

  /// Its new checkpoint does not contain the one kept from last time.
  FORKED(Verdict.INVALID),
  /// It shows fewer entries than it did.
  ROLLED_BACK(Verdict.INVALID),
  /// A tile or bundle is missing or does not fit the checkpoint.
  DAMAGED(Verdict.INVALID),
  /// The checkpoint is not signed by the key of this register, or a witness's signature is wrong.
  NOT_SIGNED(Verdict.INVALID),

  UNREACHABLE(Verdict.CANNOT_CHECK),
  TOO_SLOW(Verdict.CANNOT_CHECK),
  TOO_LARGE(Verdict.CANNOT_CHECK),
  REDIRECTED(Verdict.CANNOT_CHECK),
  /// What stands at the address is no register.
  NOT_A_REGISTER(Verdict.CANNOT_CHECK),
  KEY_MISSING(Verdict.CANNOT_CHECK),
  /// The folder cannot be used: another register's, in use, or damaged.
  FOLDER_UNUSABLE(Verdict.CANNOT_CHECK);

  private final Verdict verdict;

  MirrorFinding(Verdict verdict) {
    this.verdict = verdict;
  }

  public Verdict verdict() {
    return verdict;
  }

  static MirrorFinding of(Heard.Nothing nothing) {
    return switch (nothing) {
      case UNREACHABLE -> UNREACHABLE;
      case TOO_SLOW -> TOO_SLOW;
      case TOO_LARGE -> TOO_LARGE;
      case REDIRECTED -> REDIRECTED;
    };
  }
}
