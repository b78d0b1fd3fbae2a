package org.peyvand.witnesses;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How this host stands with a witness it asks.
///
/// @param size of the last checkpoint it cosigned for us
public record AskedStanding(
    String url, long size, @Nullable Instant cosigned, @Nullable Problem problem) {

  /// Why it has not cosigned at the last attempt. Each name is the key of a sentence:
  /// `witnesses.problem.NAME`.
  public enum Problem {
    UNREACHABLE,
    TOO_SLOW,
    TOO_LARGE,
    REDIRECTED,
    /// It does not know this register, or not its key.
    NOT_KNOWN,
    /// It has seen more than we have, or something else.
    OTHER_HISTORY,
    /// Its answer holds no right cosignature by the keys we know.
    WRONG_ANSWER
  }

  static AskedStanding never(String url) {
    return new AskedStanding(url, 0, null, null);
  }
}
