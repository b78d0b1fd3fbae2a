package org.peyvand.verify.signature;

import java.security.cert.X509Certificate;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// When it was signed, and whether the certificate was valid then. The claimed time inside the
/// signature is the signer's own word; only a time from elsewhere decides.
record Timing(Instant reference, Part part) {

  static Timing judge(X509Certificate signer, @Nullable Instant claimed, Moment moment) {
    return switch (moment.source()) {
      case RECEIVED -> at(signer, moment.at(), Part.holds(Reason.TIME_RECEIVED));
      case REGISTER -> at(signer, moment.at(), Part.holds(Reason.TIME_FROM_REGISTER));
      case REGISTER_UNTRUSTED ->
          at(signer, moment.at(), Part.unknown(Reason.TIME_FROM_UNTRUSTED_REGISTER));
      case NOW -> unwitnessed(signer, claimed, moment.at());
    };
  }

  private static Timing at(X509Certificate signer, Instant at, Part good) {
    if (at.isBefore(signer.getNotBefore().toInstant())) {
      return clamped(signer, at, Part.fails(Reason.CERTIFICATE_NOT_YET_VALID));
    }
    if (at.isAfter(signer.getNotAfter().toInstant())) {
      return clamped(signer, at, Part.fails(Reason.CERTIFICATE_EXPIRED));
    }
    return new Timing(at, good);
  }

  private static Timing unwitnessed(
      X509Certificate signer, @Nullable Instant claimed, Instant now) {
    if (claimed == null) return at(signer, now, Part.unknown(Reason.TIME_NOT_GIVEN));
    var then = at(signer, claimed, Part.unknown(Reason.TIME_ONLY_CLAIMED));
    if (then.part.state() == State.FAILS
        || at(signer, now, then.part).part.state() != State.FAILS) {
      return then;
    }
    return new Timing(claimed, Part.unknown(Reason.CERTIFICATE_EXPIRED_SINCE));
  }

  /// The chain is a question of its own: it is asked for a day on which the certificate was valid.
  private static Timing clamped(X509Certificate signer, Instant at, Part part) {
    var start = signer.getNotBefore().toInstant();
    return new Timing(at.isBefore(start) ? start : signer.getNotAfter().toInstant(), part);
  }
}
