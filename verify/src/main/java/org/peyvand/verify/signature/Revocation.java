package org.peyvand.verify.signature;

import java.security.GeneralSecurityException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Looks a certificate up in the revocation lists that were given; none given means unknown, and is
/// said so.
final class Revocation {
  private Revocation() {}

  static Part judge(
      X509Certificate signer, List<X509Certificate> steps, Anchors anchors, Instant at) {
    var issuers = issuers(steps, anchors);
    var stale = false;
    var good = false;
    for (var list : anchors.revocationLists()) {
      if (issuers.stream().noneMatch(issuer -> issued(issuer, list, signer))) continue;
      var entry = list.getRevokedCertificate(signer);
      if (entry != null && !entry.getRevocationDate().toInstant().isAfter(at)) {
        return Part.fails(Reason.REVOKED);
      }
      // Silence of a list that is not whole says nothing.
      if (RevocationLists.isPartial(list)) continue;
      var next = list.getNextUpdate();
      if (next == null || !next.toInstant().isBefore(at)) good = true;
      else stale = true;
    }
    if (good) return Part.holds(Reason.NOT_REVOKED);
    return Part.unknown(stale ? Reason.REVOCATION_LIST_STALE : Reason.NO_REVOCATION_LIST);
  }

  /// The anchors, and what leads to them: anybody can put a certificate of any name beside a
  /// signature, and a list of its own making beside that.
  private static List<X509Certificate> issuers(List<X509Certificate> steps, Anchors anchors) {
    var issuers = new ArrayList<>(anchors.certificates());
    var left = new ArrayList<>(steps);
    while (left.removeIf(step -> under(issuers, step) && issuers.add(step))) {
      // Until nobody more is found.
    }
    return issuers;
  }

  private static boolean under(List<X509Certificate> issuers, X509Certificate step) {
    return issuers.stream().anyMatch(issuer -> verifies(issuer, step));
  }

  private static boolean verifies(X509Certificate issuer, X509Certificate step) {
    if (!step.getIssuerX500Principal().equals(issuer.getSubjectX500Principal())) return false;
    try {
      step.verify(issuer.getPublicKey(), Algorithms.provider());
      return true;
    } catch (GeneralSecurityException | RuntimeException _) {
      return false;
    }
  }

  private static boolean issued(X509Certificate issuer, X509CRL list, X509Certificate signer) {
    if (!list.getIssuerX500Principal().equals(signer.getIssuerX500Principal())) return false;
    return RevocationLists.mayIssue(issuer, list);
  }
}
