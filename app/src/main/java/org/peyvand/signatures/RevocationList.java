package org.peyvand.signatures;

import java.security.cert.X509CRL;
import java.time.Instant;
import org.peyvand.kernel.BodyId;
import org.peyvand.verify.signature.DigestAlgorithm;

/// The newest list of revoked certificates of one of a body's authorities.
///
/// @param source where it was fetched from; empty when the body handed it in
public record RevocationList(BodyId body, X509CRL list, Instant received, String source) {
  public Instant issued() {
    return list.getThisUpdate().toInstant();
  }

  public Instant ends() {
    return list.getNextUpdate().toInstant();
  }

  /// Whose list it is, as it names itself.
  public String authority() {
    return list.getIssuerX500Principal().getName();
  }

  /// How many certificates it names.
  public int size() {
    var revoked = list.getRevokedCertificates();
    return revoked == null ? 0 : revoked.size();
  }

  /// One authority, one list: by the digest of its name.
  byte[] key() {
    return DigestAlgorithm.SHA256.of(list.getIssuerX500Principal().getEncoded());
  }
}
