package org.peyvand.verify.signature;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/// When it was signed, and whether the certificate was valid then. The claimed time inside the
/// signature is the signer's own word; only a time from elsewhere decides, and of several the
/// earliest.
record Timing(Instant reference, Part part) {

  static Timing judge(
      X509Certificate signer, @Nullable Instant claimed, Moment moment, Stamps stamps) {
    var timing = unfalsified(signer, claimed, moment, stamps);
    return stamps.anyFalse() ? timing.with(State.FAILS, Reason.TIMESTAMP_FALSE) : timing;
  }

  private static Timing unfalsified(
      X509Certificate signer, @Nullable Instant claimed, Moment moment, Stamps stamps) {
    var proven = stamps.proven();
    if (proven.isPresent()) return proven(signer, proven.get(), moment);
    var timing = of(signer, claimed, moment);
    var told = stamps.told();
    if (told.isEmpty()) return timing;
    if (moment.source() == Moment.Source.NOW && covers(signer, told.get())) {
      var failed = timing.part.state() == State.FAILS;
      var part = failed ? Part.unknown(Reason.CERTIFICATE_EXPIRED_SINCE) : timing.part;
      timing = new Timing(told.get(), part);
    }
    return timing.with(State.UNKNOWN, Reason.TIME_FROM_UNTRUSTED_TIMESTAMP);
  }

  private static Timing proven(X509Certificate signer, Instant stamped, Moment moment) {
    var alone = Part.holds(Reason.TIME_FROM_TIMESTAMP);
    return switch (moment.source()) {
      case RECEIVED, REGISTER -> {
        var first = stamped.isBefore(moment.at()) ? stamped : moment.at();
        var known =
            moment.source() == Moment.Source.REGISTER
                ? Reason.TIME_FROM_REGISTER
                : Reason.TIME_RECEIVED;
        yield at(signer, first, Part.holds(known)).with(State.HOLDS, Reason.TIME_FROM_TIMESTAMP);
      }
      case REGISTER_UNTRUSTED, NOW -> at(signer, stamped, alone);
    };
  }

  private static Timing of(X509Certificate signer, @Nullable Instant claimed, Moment moment) {
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

  private static boolean covers(X509Certificate signer, Instant at) {
    return at(signer, at, Part.holds(Reason.TIME_STAMPED)).part.state() == State.HOLDS;
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

  /// One more reason: told first only when it is what makes the part fail.
  private Timing with(State state, Reason reason) {
    var reasons = new ArrayList<>(part.reasons());
    var turns = state == State.FAILS && part.state() != State.FAILS;
    reasons.add(turns ? 0 : reasons.size(), reason);
    return new Timing(reference, new Part(turns ? State.FAILS : part.state(), reasons));
  }
}
