package org.peyvand.verify.signature;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An RFC 3161 time-stamp token, judged like the signature it is: its authority signed that some
/// bytes existed at a time.
///
/// @param file where it lay; empty when it travelled inside the signature it stamps
/// @param time what it says; null when it cannot be read
public record Timestamp(String file, @Nullable Instant time, SignatureVerdict verdict) {

  /// Whose time it is, as its certificate says; empty when there is none.
  public String authority() {
    var certificate = verdict.certificate();
    return certificate == null ? "" : certificate.subject();
  }

  /// False: not what it claims to be. Unknown: sound, but by nobody the reader believes.
  public State state() {
    return switch (verdict.overall()) {
      case VALID -> State.HOLDS;
      case INVALID -> State.FAILS;
      case CANNOT_CHECK -> State.UNKNOWN;
    };
  }

  /// The time, if the token is sound, whether or not its authority is believed.
  @Nullable Instant soundTime() {
    var sound =
        state() != State.FAILS
            && verdict.part(Aspect.INTEGRITY).state() == State.HOLDS
            && verdict.part(Aspect.BINDING).state() == State.HOLDS;
    return sound ? time : null;
  }

  /// Judges a response (`.tsr`) or a bare token over bytes. Never throws for what the bytes are.
  public static Timestamp check(String file, byte[] bytes, Payload stamped, Anchors authorities) {
    return TimestampToken.judge(file, bytes, stamped, authorities);
  }

  /// Whether these bytes mean to be a time-stamp response or token, sound or not.
  public static boolean isMeant(byte[] bytes) {
    return TimestampToken.isMeant(bytes);
  }
}
