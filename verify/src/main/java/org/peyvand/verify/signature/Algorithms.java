package org.peyvand.verify.signature;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.cert.X509Certificate;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/// The closed table. A digest, signature or key that is not in it makes a signature impossible to
/// check here, which is never called invalid and never passed over in silence.
public final class Algorithms {
  /// Held, not installed: which provider stands first in the JVM is the host's business.
  private static final Provider BOUNCY_CASTLE = new BouncyCastleProvider();

  private static final Map<String, DigestAlgorithm> RSA =
      Map.of(
          "1.2.840.113549.1.1.11", DigestAlgorithm.SHA256,
          "1.2.840.113549.1.1.12", DigestAlgorithm.SHA384,
          "1.2.840.113549.1.1.13", DigestAlgorithm.SHA512);
  private static final Map<String, DigestAlgorithm> ECDSA =
      Map.of(
          "1.2.840.10045.4.3.2", DigestAlgorithm.SHA256,
          "1.2.840.10045.4.3.3", DigestAlgorithm.SHA384,
          "1.2.840.10045.4.3.4", DigestAlgorithm.SHA512);
  private static final String RSA_KEY = "1.2.840.113549.1.1.1";
  private static final String EC_KEY = "1.2.840.10045.2.1";

  /// With digest, as in certificates, and the key's own OID, as Russian tools write it in CMS.
  private static final Set<String> GOST_256 = Set.of("1.2.643.7.1.1.3.2", "1.2.643.7.1.1.1.1");

  private static final Set<String> GOST_512 = Set.of("1.2.643.7.1.1.3.3", "1.2.643.7.1.1.1.2");

  /// RFC 5652 form, and GM/T 0010's (.301.1, and the curve's OID as some tools write).
  private static final Set<String> SM2 =
      Set.of("1.2.156.10197.1.501", "1.2.156.10197.1.301.1", "1.2.156.10197.1.301", EC_KEY);

  private static final String ED25519 = "1.3.101.112";
  private static final String ML_DSA_65 = "2.16.840.1.101.3.4.3.18";

  private Algorithms() {}

  /// Bouncy Castle, to be named in every call.
  public static Provider provider() {
    return BOUNCY_CASTLE;
  }

  /// A certificate as Bouncy Castle reads it, which knows every curve in the table.
  public static X509Certificate certificate(byte[] der) throws GeneralSecurityException {
    return (X509Certificate) Anchors.factory().generateCertificate(new ByteArrayInputStream(der));
  }

  /// What signs by this key, with the digest that goes with it; of RSA's two ways the older, which
  /// every tool knows. Empty when the key is not in the table.
  public static Optional<Suite> ofKey(X509Certificate certificate) {
    var key = SubjectPublicKeyInfo.getInstance(certificate.getPublicKey().getEncoded());
    return KeyKind.of(key).map(kind -> suite(kind, key));
  }

  private static Suite suite(KeyKind kind, SubjectPublicKeyInfo key) {
    var algorithm =
        switch (kind.family()) {
          case RSA ->
              key.getAlgorithm().getAlgorithm().equals(PKCSObjectIdentifiers.id_RSASSA_PSS)
                  ? Algorithm.RSA_PSS
                  : Algorithm.RSA_PKCS1;
          case EC -> Algorithm.ECDSA;
          case SM2 -> Algorithm.SM2;
          case GOST_256 -> Algorithm.GOST_256;
          case GOST_512 -> Algorithm.GOST_512;
          case ED25519 -> Algorithm.ED25519;
          case ML_DSA_65 -> Algorithm.ML_DSA_65;
        };
    return new Suite(algorithm, DigestAlgorithm.SHA256, kind.curve(), kind.bits(), "", null);
  }

  /// The suite of a signature in CMS; empty when any of the three is not in the table or they do
  /// not go together.
  public static Optional<Suite> suite(
      AlgorithmIdentifier digest, AlgorithmIdentifier signature, SubjectPublicKeyInfo key) {
    var content = DigestAlgorithm.of(digest.getAlgorithm());
    var kind = KeyKind.of(key);
    if (content.isEmpty() || kind.isEmpty()) return Optional.empty();
    return match(content.get(), signature, kind.get());
  }

  /// The suite of a certificate's own signature, made with its issuer's key.
  static Optional<Suite> ofCertificate(AlgorithmIdentifier signature, SubjectPublicKeyInfo issuer) {
    var kind = KeyKind.of(issuer);
    if (kind.isEmpty()) return Optional.empty();
    return match(DigestAlgorithm.SHA256, signature, kind.get())
        .or(() -> match(DigestAlgorithm.STREEBOG256, signature, kind.get()))
        .or(() -> match(DigestAlgorithm.STREEBOG512, signature, kind.get()))
        .or(() -> match(DigestAlgorithm.SM3, signature, kind.get()));
  }

  private static Optional<Suite> match(
      DigestAlgorithm content, AlgorithmIdentifier signature, KeyKind key) {
    var oid = signature.getAlgorithm().getId();
    return switch (key.family()) {
      case RSA -> rsa(content, signature, key);
      case EC -> {
        var digest = oid.equals(EC_KEY) ? content : ECDSA.get(oid);
        yield digest == null || !sha2(digest)
            ? Optional.empty()
            : found(Algorithm.ECDSA, content, key, digest.nameInSignatures() + "withECDSA");
      }
      case GOST_256 ->
          GOST_256.contains(oid) && content == DigestAlgorithm.STREEBOG256
              ? found(Algorithm.GOST_256, content, key, "GOST3411-2012-256WITHECGOST3410-2012-256")
              : Optional.empty();
      case GOST_512 ->
          GOST_512.contains(oid) && content == DigestAlgorithm.STREEBOG512
              ? found(Algorithm.GOST_512, content, key, "GOST3411-2012-512WITHECGOST3410-2012-512")
              : Optional.empty();
      case SM2 ->
          SM2.contains(oid) && content == DigestAlgorithm.SM3
              ? found(Algorithm.SM2, content, key, "SM3withSM2")
              : Optional.empty();
      case ED25519 ->
          oid.equals(ED25519) && sha2(content)
              ? found(Algorithm.ED25519, content, key, "Ed25519")
              : Optional.empty();
      case ML_DSA_65 ->
          oid.equals(ML_DSA_65) && sha2(content)
              ? found(Algorithm.ML_DSA_65, content, key, "ML-DSA-65")
              : Optional.empty();
    };
  }

  private static Optional<Suite> rsa(
      DigestAlgorithm content, AlgorithmIdentifier signature, KeyKind key) {
    var oid = signature.getAlgorithm();
    if (oid.equals(PKCSObjectIdentifiers.id_RSASSA_PSS)) return pss(content, signature, key);
    var digest = oid.getId().equals(RSA_KEY) ? content : RSA.get(oid.getId());
    if (digest == null || !sha2(digest)) return Optional.empty();
    return found(Algorithm.RSA_PKCS1, content, key, digest.nameInSignatures() + "withRSA");
  }

  /// Only the sane PSS: one SHA-2 for message and mask, a salt no longer than the digest, the
  /// standard trailer.
  private static Optional<Suite> pss(
      DigestAlgorithm content, AlgorithmIdentifier signature, KeyKind key) {
    if (signature.getParameters() == null) return Optional.empty();
    var params = RSASSAPSSparams.getInstance(signature.getParameters());
    var digest = DigestAlgorithm.of(params.getHashAlgorithm().getAlgorithm());
    var mask = params.getMaskGenAlgorithm();
    if (digest.isEmpty() || !sha2(digest.get())) return Optional.empty();
    if (!mask.getAlgorithm().equals(PKCSObjectIdentifiers.id_mgf1)) return Optional.empty();
    var maskDigest = AlgorithmIdentifier.getInstance(mask.getParameters()).getAlgorithm();
    if (!maskDigest.equals(digest.get().oid())) return Optional.empty();
    var saltLength = params.getSaltLength().intValueExact();
    if (saltLength < 0 || saltLength > 64) return Optional.empty();
    if (params.getTrailerField().intValueExact() != 1) return Optional.empty();
    var name = digest.get().javaName();
    AlgorithmParameterSpec spec =
        new PSSParameterSpec(name, "MGF1", new MGF1ParameterSpec(name), saltLength, 1);
    return Optional.of(
        new Suite(
            Algorithm.RSA_PSS,
            content,
            key.curve(),
            key.bits(),
            digest.get().nameInSignatures() + "withRSAandMGF1",
            spec));
  }

  private static boolean sha2(DigestAlgorithm digest) {
    return switch (digest) {
      case SHA256, SHA384, SHA512 -> true;
      case STREEBOG256, STREEBOG512, SM3 -> false;
    };
  }

  private static Optional<Suite> found(
      Algorithm algorithm, DigestAlgorithm content, KeyKind key, String javaName) {
    return Optional.of(new Suite(algorithm, content, key.curve(), key.bits(), javaName, null));
  }
}
