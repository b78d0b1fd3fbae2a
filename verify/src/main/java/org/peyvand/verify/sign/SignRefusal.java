package org.peyvand.verify.sign;

import org.jspecify.annotations.Nullable;

/// Why nothing was signed. Each name is the key of a sentence: `verify.sign.NAME`.
final class SignRefusal extends Exception {
  enum Why {
    FILE_UNREADABLE,
    OUT_EXISTS,
    OUT_UNWRITABLE,
    STORE_UNREADABLE,
    TOKEN_UNREADABLE,
    NO_PASSWORD,
    WRONG_PASSWORD,
    NO_KEY,
    SEVERAL_KEYS,
    NO_CERTIFICATE,
    KEY_NOT_SUPPORTED,
    KEY_TOO_SHORT,
    CERTIFICATE_NOT_FOR_SIGNATURES,
    CERTIFICATE_NOT_VALID,
    SIGNING_FAILED
  }

  private final Why why;
  private final @Nullable String about;

  SignRefusal(Why why, @Nullable String about) {
    super(why.name());
    this.why = why;
    this.about = about;
  }

  SignRefusal(Why why, @Nullable String about, Exception cause) {
    super(why.name(), cause);
    this.why = why;
    this.about = about;
  }

  Why why() {
    return why;
  }

  /// A file, a key, or what a token's own driver said.
  @Nullable String about() {
    return about;
  }
}
