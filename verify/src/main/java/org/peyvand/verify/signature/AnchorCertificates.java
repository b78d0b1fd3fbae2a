package org.peyvand.verify.signature;

import java.security.cert.X509Certificate;
import java.time.Instant;

/// What a certificate has to satisfy before a body may publish it as an anchor.
public final class AnchorCertificates {
  private AnchorCertificates() {}

  /// What becomes of it.
  public sealed interface Outcome {
    record Accepted(X509Certificate certificate) implements Outcome {}

    /// Each name is the key of a sentence that says what to do.
    enum Refused implements Outcome {
      UNREADABLE,
      SEVERAL,
      EXPIRED,
      NOT_YET,
      UNKNOWN_ALGORITHM
    }
  }

  /// Judges one certificate, PEM or DER, that comes in at an instant.
  public static Outcome receive(byte[] bytes, Instant now) {
    var read = Anchors.read(bytes, true);
    if (read.isEmpty()) return Outcome.Refused.UNREADABLE;
    var all = read.get().certificates();
    if (all.size() > 1) return Outcome.Refused.SEVERAL;
    var certificate = all.getFirst();
    if (certificate.getNotAfter().toInstant().isBefore(now)) return Outcome.Refused.EXPIRED;
    if (certificate.getNotBefore().toInstant().isAfter(now)) return Outcome.Refused.NOT_YET;
    return inTable(certificate)
        ? new Outcome.Accepted(certificate)
        : Outcome.Refused.UNKNOWN_ALGORITHM;
  }

  /// The key that signs others must be one we can check; who signed this one is nobody's question.
  private static boolean inTable(X509Certificate certificate) {
    try {
      return Algorithms.ofKey(certificate).filter(suite -> !suite.weak()).isPresent();
    } catch (RuntimeException _) {
      return false;
    }
  }
}
