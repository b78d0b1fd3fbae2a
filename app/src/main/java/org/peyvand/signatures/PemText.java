package org.peyvand.signatures;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.peyvand.verify.signature.DigestAlgorithm;

/// Certificates as text, the form every tool reads (RFC 7468).
public final class PemText {
  private static final int LINE = 64;

  private PemText() {}

  public static byte[] of(List<X509Certificate> certificates) {
    var text = new StringBuilder();
    var base64 = Base64.getMimeEncoder(LINE, new byte[] {'\n'});
    for (var certificate : certificates) {
      try {
        text.append("-----BEGIN CERTIFICATE-----\n")
            .append(base64.encodeToString(certificate.getEncoded()))
            .append("\n-----END CERTIFICATE-----\n");
      } catch (GeneralSecurityException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
    return text.toString().getBytes(StandardCharsets.US_ASCII);
  }

  /// What tells a certificate apart: SHA-256 of its DER, in hexadecimal.
  public static String fingerprint(X509Certificate certificate) {
    try {
      return HexFormat.of().formatHex(DigestAlgorithm.SHA256.of(certificate.getEncoded()));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
