package org.peyvand.verify.signature;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.asn1.ess.ESSCertID;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.cert.X509CertificateHolder;

/// The signed attribute that says with which certificate was signed. A name and a serial number can
/// be had by an impostor; a digest cannot.
final class SigningCertificate {
  private static final String ESS_V2 = "1.2.840.113549.1.9.16.2.47";

  private static final String ESS_V1 = "1.2.840.113549.1.9.16.2.12";

  private SigningCertificate() {}

  /// The signer's certificate: of those its name and serial fit, the one the attribute names, else
  /// the first.
  static Optional<X509CertificateHolder> choose(CmsFile file) {
    @SuppressWarnings("unchecked")
    var named = file.certificates().stream().filter(file.signer().getSID()::match).toList();
    return named.stream()
        .filter(one -> judge(file, one).state() == State.HOLDS)
        .findFirst()
        .or(() -> named.stream().findFirst());
  }

  static Part judge(CmsFile file, X509CertificateHolder certificate) {
    var attribute = file.attribute(ESS_V2);
    if (attribute.isEmpty()) {
      return boundByKey(file, certificate)
          ? Part.holds(Reason.BOUND_BY_KEY)
          : Part.unknown(Reason.NO_SIGNING_CERTIFICATE);
    }
    ESSCertIDv2[] ids = SigningCertificateV2.getInstance(attribute.get()).getCerts();
    if (ids.length == 0) return Part.unknown(Reason.NO_SIGNING_CERTIFICATE);
    var digest = DigestAlgorithm.of(ids[0].getHashAlgorithm().getAlgorithm());
    if (digest.isEmpty()) return Part.unknown(Reason.UNKNOWN_ALGORITHM);
    var same =
        Arrays.equals(
            digest.get().of(SignerCertificate.encoded(certificate)), ids[0].getCertHash());
    var serial = ids[0].getIssuerSerial();
    var sameSerial = serial == null || serial.getSerial().hasValue(certificate.getSerialNumber());
    return same && sameSerial
        ? Part.holds(Reason.BOUND)
        : Part.fails(Reason.OTHER_SIGNING_CERTIFICATE);
  }

  /// In a time-stamp token the older attribute counts as well (RFC 3161 with RFC 5816): its SHA-1
  /// picks one of the certificates there are, and the chain decides.
  static Part ofToken(CmsFile token, X509CertificateHolder certificate) {
    var old = token.attribute(ESS_V1);
    if (token.mentions(ESS_V2) || old.isEmpty()) return judge(token, certificate);
    ESSCertID[] ids =
        org.bouncycastle.asn1.ess.SigningCertificate.getInstance(old.get()).getCerts();
    if (ids.length == 0) return Part.unknown(Reason.NO_SIGNING_CERTIFICATE);
    var serial = ids[0].getIssuerSerial();
    return Arrays.equals(sha1(certificate), ids[0].getCertHash())
            && (serial == null || serial.getSerial().hasValue(certificate.getSerialNumber()))
        ? Part.holds(Reason.BOUND)
        : Part.fails(Reason.OTHER_SIGNING_CERTIFICATE);
  }

  private static byte[] sha1(X509CertificateHolder certificate) {
    try {
      return MessageDigest.getInstance("SHA-1").digest(SignerCertificate.encoded(certificate));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// Signatures of GM/T 0010 name no certificate. They need not: what SM2 signs begins with a
  /// digest of the signer's public key, so no impostor's certificate fits.
  private static boolean boundByKey(CmsFile file, X509CertificateHolder certificate) {
    return !file.mentions(ESS_V2)
        && KeyKind.of(certificate.getSubjectPublicKeyInfo())
            .filter(kind -> kind.family() == KeyKind.Family.SM2)
            .isPresent();
  }
}
