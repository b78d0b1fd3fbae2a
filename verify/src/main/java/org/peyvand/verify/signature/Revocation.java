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
    var issuers = new ArrayList<>(anchors.certificates());
    issuers.addAll(steps);
    var stale = false;
    for (var list : anchors.revocationLists()) {
      if (issuers.stream().noneMatch(issuer -> issued(issuer, list, signer))) continue;
      var entry = list.getRevokedCertificate(signer);
      if (entry != null && !entry.getRevocationDate().toInstant().isAfter(at)) {
        return Part.fails(Reason.REVOKED);
      }
      var next = list.getNextUpdate();
      if (next == null || !next.toInstant().isBefore(at)) return Part.holds(Reason.NOT_REVOKED);
      stale = true;
    }
    return Part.unknown(stale ? Reason.REVOCATION_LIST_STALE : Reason.NO_REVOCATION_LIST);
  }

  private static boolean issued(X509Certificate issuer, X509CRL list, X509Certificate signer) {
    if (!list.getIssuerX500Principal().equals(signer.getIssuerX500Principal())) return false;
    if (!issuer.getSubjectX500Principal().equals(list.getIssuerX500Principal())) return false;
    try {
      list.verify(issuer.getPublicKey(), Algorithms.provider());
      return true;
    } catch (GeneralSecurityException | RuntimeException _) {
      return false;
    }
  }
}
