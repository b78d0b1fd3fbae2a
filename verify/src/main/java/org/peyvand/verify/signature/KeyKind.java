package org.peyvand.verify.signature;

import static java.util.Map.entry;

import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;

/// What a public key is: its family, its curve where there is one, its size.
record KeyKind(Family family, String curve, int bits) {
  enum Family {
    RSA,
    EC,
    SM2,
    GOST_256,
    GOST_512,
    ED25519,
    ML_DSA_65
  }

  private static final Map<String, Family> FAMILIES =
      Map.of(
          "1.2.840.113549.1.1.1", Family.RSA,
          "1.2.840.113549.1.1.10", Family.RSA,
          "1.2.840.10045.2.1", Family.EC,
          "1.3.101.112", Family.ED25519,
          "1.2.643.7.1.1.1.1", Family.GOST_256,
          "1.2.643.7.1.1.1.2", Family.GOST_512,
          "2.16.840.1.101.3.4.3.18", Family.ML_DSA_65);

  private static final String SM2_CURVE = "1.2.156.10197.1.301";

  private static final Map<String, String> CURVES =
      Map.ofEntries(
          entry("1.2.840.10045.3.1.7", "P-256"),
          entry("1.3.132.0.34", "P-384"),
          entry("1.3.132.0.35", "P-521"),
          entry("1.3.36.3.3.2.8.1.1.7", "brainpoolP256r1"),
          entry("1.3.36.3.3.2.8.1.1.8", "brainpoolP256t1"),
          entry("1.3.36.3.3.2.8.1.1.11", "brainpoolP384r1"),
          entry("1.3.36.3.3.2.8.1.1.12", "brainpoolP384t1"),
          entry("1.3.36.3.3.2.8.1.1.13", "brainpoolP512r1"),
          entry("1.3.36.3.3.2.8.1.1.14", "brainpoolP512t1"),
          entry(SM2_CURVE, "sm2p256v1"),
          entry("1.2.643.2.2.35.1", "GostR3410-2001-CryptoPro-A"),
          entry("1.2.643.2.2.35.2", "GostR3410-2001-CryptoPro-B"),
          entry("1.2.643.2.2.35.3", "GostR3410-2001-CryptoPro-C"),
          entry("1.2.643.2.2.36.0", "GostR3410-2001-CryptoPro-XchA"),
          entry("1.2.643.2.2.36.1", "GostR3410-2001-CryptoPro-XchB"),
          entry("1.2.643.7.1.2.1.1.1", "Tc26-Gost-3410-12-256-paramSetA"),
          entry("1.2.643.7.1.2.1.1.2", "Tc26-Gost-3410-12-256-paramSetB"),
          entry("1.2.643.7.1.2.1.1.3", "Tc26-Gost-3410-12-256-paramSetC"),
          entry("1.2.643.7.1.2.1.1.4", "Tc26-Gost-3410-12-256-paramSetD"),
          entry("1.2.643.7.1.2.1.2.1", "Tc26-Gost-3410-12-512-paramSetA"),
          entry("1.2.643.7.1.2.1.2.2", "Tc26-Gost-3410-12-512-paramSetB"),
          entry("1.2.643.7.1.2.1.2.3", "Tc26-Gost-3410-12-512-paramSetC"));

  /// Empty when the key is of no family or on no curve in the table.
  static Optional<KeyKind> of(SubjectPublicKeyInfo key) {
    var family = FAMILIES.get(key.getAlgorithm().getAlgorithm().getId());
    if (family == null) return Optional.empty();
    var parameters = key.getAlgorithm().getParameters();
    return switch (family) {
      case RSA -> rsa(key);
      case EC, SM2 -> onCurve(family, parameters);
      case GOST_256, GOST_512 ->
          parameters == null
              ? Optional.empty()
              : onCurve(family, ASN1Sequence.getInstance(parameters).getObjectAt(0));
      case ED25519 -> Optional.of(new KeyKind(family, "", 256));
      case ML_DSA_65 -> Optional.of(new KeyKind(family, "", 0));
    };
  }

  private static Optional<KeyKind> rsa(SubjectPublicKeyInfo key) {
    try {
      BigInteger modulus = RSAPublicKey.getInstance(key.parsePublicKey()).getModulus();
      return Optional.of(new KeyKind(Family.RSA, "", modulus.bitLength()));
    } catch (java.io.IOException _) {
      return Optional.empty();
    }
  }

  private static Optional<KeyKind> onCurve(
      Family family, @org.jspecify.annotations.Nullable ASN1Encodable parameters) {
    if (!(parameters instanceof ASN1ObjectIdentifier oid)) return Optional.empty();
    var curve = CURVES.get(oid.getId());
    if (curve == null) return Optional.empty();
    var exact = oid.getId().equals(SM2_CURVE) ? Family.SM2 : family;
    var bits = curve.contains("512") ? 512 : curve.contains("384") ? 384 : 256;
    return Optional.of(new KeyKind(exact, curve, curve.equals("P-521") ? 521 : bits));
  }
}
