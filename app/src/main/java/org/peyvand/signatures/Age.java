package org.peyvand.signatures;

import java.time.Duration;
import java.time.Instant;

/// Something of the host's that one day proves nothing any more.
///
/// @param what what it is
/// @param name what tells it apart: the subject of a certificate, the name of an algorithm
/// @param until when it ends
public record Age(What what, String name, Instant until) {
  /// Each name is the key of a sentence: `signatures.age.NAME`.
  public enum What {
    /// The certificate of the host's seal; renewed by itself.
    SEAL,
    /// The end of the time-stamping authority's chain; the operator's to renew.
    TIME_AUTHORITY,
    /// The arithmetic of seal and time-stamps.
    ALGORITHM
  }

  public long days(Instant now) {
    return Duration.between(now, until).toDays();
  }
}
