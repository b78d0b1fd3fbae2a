package org.peyvand.verify.signature;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.x509.CertificateList;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;

/// What a revocation list has to satisfy before anybody goes by it (RFC 5280, section 5 and 6.3): a
/// complete one, signed by an anchor, in its time.
public final class RevocationLists {
  /// National authorities revoke some ten thousand certificates in the life of one list.
  public static final int SIZE_MAX_BYTES = 4 << 20;

  private static final int CRL_SIGN = 6;

  /// So that a clock a little ahead of ours may have made it.
  private static final Duration LEEWAY = Duration.ofMinutes(10);

  /// Delta lists, and lists of some certificates or some reasons only: what they leave out is not
  /// thereby good.
  private static final Set<String> PARTIAL = Set.of("2.5.29.27", "2.5.29.28");

  private RevocationLists() {}

  /// What becomes of a list.
  public sealed interface Outcome {
    record Accepted(X509CRL list) implements Outcome {}

    /// Each name is the key of a sentence that says what to do.
    enum Refused implements Outcome {
      TOO_LARGE,
      UNREADABLE,
      SEVERAL,
      PARTIAL,
      NOT_BY_ANCHOR,
      UNKNOWN_ALGORITHM,
      NO_END,
      NOT_YET,
      EXPIRED
    }
  }

  /// Judges one list, PEM or DER, that comes in at an instant.
  public static Outcome receive(byte[] bytes, List<X509Certificate> anchors, Instant now) {
    if (bytes.length > SIZE_MAX_BYTES) return Outcome.Refused.TOO_LARGE;
    var read = read(bytes);
    if (read.isEmpty()) return Outcome.Refused.UNREADABLE;
    if (read.size() > 1) return Outcome.Refused.SEVERAL;
    var list = read.getFirst();
    if (isPartial(list)) return Outcome.Refused.PARTIAL;
    var issuer = anchors.stream().filter(anchor -> mayIssue(anchor, list)).findFirst();
    if (issuer.isEmpty()) return Outcome.Refused.NOT_BY_ANCHOR;
    if (!inTable(list, issuer.get())) return Outcome.Refused.UNKNOWN_ALGORITHM;
    if (list.getNextUpdate() == null) return Outcome.Refused.NO_END;
    if (list.getThisUpdate().toInstant().isAfter(now.plus(LEEWAY))) return Outcome.Refused.NOT_YET;
    if (list.getNextUpdate().toInstant().isBefore(now)) return Outcome.Refused.EXPIRED;
    return new Outcome.Accepted(list);
  }

  /// One list as it was kept.
  ///
  /// @throws IllegalStateException when the bytes hold none: ask [#receive] first
  public static X509CRL kept(byte[] bytes) {
    var read = read(bytes);
    if (read.isEmpty()) throw new IllegalStateException("a kept revocation list is damaged");
    return read.getFirst();
  }

  private static List<X509CRL> read(byte[] bytes) {
    try {
      var lists = new ArrayList<X509CRL>();
      for (var one : Anchors.factory().generateCRLs(new ByteArrayInputStream(bytes))) {
        lists.add((X509CRL) one);
      }
      return lists;
    } catch (GeneralSecurityException | RuntimeException _) {
      // Bouncy Castle has no common exception for bytes it cannot follow.
      return List.of();
    }
  }

  /// Whether a list may be silent about a certificate without meaning that it is good.
  static boolean isPartial(X509CRL list) {
    return PARTIAL.stream().anyMatch(oid -> list.getExtensionValue(oid) != null)
        || list.hasUnsupportedCriticalExtension();
  }

  /// Signed with this certificate's key, which is one for lists where it says what it is for.
  static boolean mayIssue(X509Certificate issuer, X509CRL list) {
    if (!issuer.getSubjectX500Principal().equals(list.getIssuerX500Principal())) return false;
    var usage = issuer.getKeyUsage();
    if (usage != null && !usage[CRL_SIGN]) return false;
    try {
      list.verify(issuer.getPublicKey(), Algorithms.provider());
      return true;
    } catch (GeneralSecurityException | RuntimeException _) {
      return false;
    }
  }

  private static boolean inTable(X509CRL list, X509Certificate issuer) {
    try {
      var parsed = CertificateList.getInstance(ASN1Primitive.fromByteArray(list.getEncoded()));
      var key = SubjectPublicKeyInfo.getInstance(issuer.getPublicKey().getEncoded());
      return Optional.of(parsed.getSignatureAlgorithm())
          .flatMap(signature -> Algorithms.ofCertificate(signature, key))
          .filter(suite -> !suite.weak())
          .isPresent();
    } catch (GeneralSecurityException | java.io.IOException | RuntimeException _) {
      return false;
    }
  }
}
