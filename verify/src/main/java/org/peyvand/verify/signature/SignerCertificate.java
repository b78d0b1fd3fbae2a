package org.peyvand.verify.signature;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.cert.X509CertificateHolder;

/// What a reader may want to know of the certificate a signature was made with.
public record SignerCertificate(
    String subject,
    String issuer,
    String serialNumber,
    String sha256,
    Instant notBefore,
    Instant notAfter,
    List<Identifier> identifiers) {

  static SignerCertificate of(X509CertificateHolder certificate) {
    return new SignerCertificate(
        certificate.getSubject().toString(),
        certificate.getIssuer().toString(),
        certificate.getSerialNumber().toString(16),
        HexFormat.of().formatHex(DigestAlgorithm.SHA256.of(encoded(certificate))),
        certificate.getNotBefore().toInstant(),
        certificate.getNotAfter().toInstant(),
        Identifier.in(certificate));
  }

  static byte[] encoded(X509CertificateHolder certificate) {
    try {
      return certificate.getEncoded();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
