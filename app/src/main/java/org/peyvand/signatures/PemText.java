package org.peyvand.signatures;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.peyvand.verify.signature.DigestAlgorithm;

/// Certificates and revocation lists as text, the form every tool reads (RFC 7468).
public final class PemText {
  private static final int LINE = 64;

  private PemText() {}

  public static byte[] of(List<X509Certificate> certificates) {
    var text = new StringBuilder();
    for (var certificate : certificates) {
      try {
        append(text, "CERTIFICATE", certificate.getEncoded());
      } catch (GeneralSecurityException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
    return text.toString().getBytes(StandardCharsets.US_ASCII);
  }

  /// The same of revocation lists.
  public static byte[] ofLists(List<X509CRL> lists) {
    var text = new StringBuilder();
    for (var list : lists) {
      try {
        append(text, "X509 CRL", list.getEncoded());
      } catch (GeneralSecurityException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
    return text.toString().getBytes(StandardCharsets.US_ASCII);
  }

  private static void append(StringBuilder text, String kind, byte[] der) {
    var base64 = Base64.getMimeEncoder(LINE, new byte[] {'\n'});
    text.append("-----BEGIN ").append(kind).append("-----\n");
    text.append(base64.encodeToString(der));
    text.append("\n-----END ").append(kind).append("-----\n");
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
