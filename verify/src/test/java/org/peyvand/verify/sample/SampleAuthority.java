package org.peyvand.verify.sample;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;
import org.peyvand.verify.signature.Algorithm;
import org.peyvand.verify.signature.Algorithms;
import org.peyvand.verify.signature.CadesSigner;

/// A certificate authority of one body, made on the spot for a test, in any system of the table.
public final class SampleAuthority {
  public static final Instant FROM = Instant.parse("2025-01-01T00:00:00Z");
  public static final Instant UNTIL = Instant.parse("2035-01-01T00:00:00Z");
  private static final SecureRandom CHANCE = new SecureRandom();

  /// The shortest that is not called weak, because making RSA keys is slow.
  private static final int RSA_BITS = 2048;

  private final Algorithm algorithm;
  private final String curve;
  private final int rsaBits;
  private final KeyPair pair;
  private final String name;
  public final X509Certificate certificate;

  private SampleAuthority(Algorithm algorithm, String curve, int rsaBits, String name)
      throws Exception {
    this.algorithm = algorithm;
    this.curve = curve;
    this.rsaBits = rsaBits;
    this.name = "CN=SAMPLE CA " + name + ",O=SAMPLE";
    this.pair = pair(algorithm, curve, rsaBits);
    this.certificate = issue(this.name, pair, BigInteger.ONE, true, FROM, UNTIL, null);
  }

  public static SampleAuthority of(Algorithm algorithm, String name) {
    return of(algorithm, curve(algorithm), name);
  }

  public static SampleAuthority of(Algorithm algorithm, String curve, String name) {
    return of(algorithm, curve, RSA_BITS, name);
  }

  public static SampleAuthority of(Algorithm algorithm, int rsaBits, String name) {
    return of(algorithm, curve(algorithm), rsaBits, name);
  }

  private static SampleAuthority of(Algorithm algorithm, String curve, int rsaBits, String name) {
    try {
      return new SampleAuthority(algorithm, curve, rsaBits, name);
    } catch (Exception failed) {
      throw new AssertionError(failed);
    }
  }

  public CadesSigner signer(String subject) {
    return signer(subject, FROM, UNTIL);
  }

  public CadesSigner signer(String subject, Instant from, Instant until) {
    try {
      return signer(subject, from, until, pair(algorithm, curve, rsaBits));
    } catch (Exception failed) {
      throw new AssertionError(failed);
    }
  }

  /// With keys of the caller's, however bad they are.
  public CadesSigner signer(String subject, Instant from, Instant until, KeyPair keys) {
    try {
      var leaf = issue(subject, keys, BigInteger.TWO, false, from, until, null);
      return new CadesSigner(algorithm, keys.getPrivate(), leaf, List.of(certificate));
    } catch (Exception failed) {
      throw new AssertionError(failed);
    }
  }

  /// With these purposes and no others, critical or not; a time-stamping authority has exactly one.
  public CadesSigner purposed(String subject, boolean critical, KeyPurposeId... purposes) {
    try {
      var keys = pair(algorithm, curve, rsaBits);
      var usage =
          new Extension(
              Extension.extendedKeyUsage, critical, new ExtendedKeyUsage(purposes).getEncoded());
      var leaf = issue(subject, keys, BigInteger.valueOf(3), false, FROM, UNTIL, usage);
      return new CadesSigner(algorithm, keys.getPrivate(), leaf, List.of(certificate));
    } catch (Exception failed) {
      throw new AssertionError(failed);
    }
  }

  private X509Certificate issue(
      String subject,
      KeyPair keys,
      BigInteger serial,
      boolean ca,
      Instant from,
      Instant until,
      @Nullable Extension purposes)
      throws Exception {
    var builder =
        new JcaX509v3CertificateBuilder(
            new X500Name(name),
            serial,
            Date.from(from),
            Date.from(until),
            new X500Name(subject),
            keys.getPublic());
    builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(ca));
    var usage = ca ? KeyUsage.keyCertSign | KeyUsage.cRLSign : KeyUsage.digitalSignature;
    builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
    if (purposes != null) builder.addExtension(purposes);
    var signer =
        new JcaContentSignerBuilder(signatureName())
            .setProvider(Algorithms.provider())
            .build(pair.getPrivate());
    return new JcaX509CertificateConverter()
        .setProvider(Algorithms.provider())
        .getCertificate(builder.build(signer));
  }

  /// An empty revocation list, good for a year from then.
  public byte[] revocationList(Instant now) {
    return revocationList(now, now.plus(365, ChronoUnit.DAYS), list -> {});
  }

  /// What else a list says.
  public interface More {
    void in(JcaX509v2CRLBuilder list) throws Exception;
  }

  /// @param until none for a list that does not say
  public byte[] revocationList(Instant from, @Nullable Instant until, More more) {
    try {
      var builder = new JcaX509v2CRLBuilder(certificate, Date.from(from));
      if (until != null) builder.setNextUpdate(Date.from(until));
      more.in(builder);
      var signer =
          new JcaContentSignerBuilder(signatureName())
              .setProvider(Algorithms.provider())
              .build(pair.getPrivate());
      return builder.build(signer).getEncoded();
    } catch (Exception failed) {
      throw new AssertionError(failed);
    }
  }

  public byte[] pem() {
    return pem(certificate);
  }

  public static byte[] pem(X509Certificate certificate) {
    try {
      // No empty line, whatever the length: OpenSSL reads no further.
      var lines =
          Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded());
      return ("-----BEGIN CERTIFICATE-----\n" + lines + "\n-----END CERTIFICATE-----\n")
          .getBytes(StandardCharsets.US_ASCII);
    } catch (Exception failed) {
      throw new AssertionError(failed);
    }
  }

  private String signatureName() {
    return switch (algorithm) {
      case RSA_PKCS1 -> "SHA256withRSA";
      case RSA_PSS -> "SHA256withRSAandMGF1";
      case ECDSA -> "SHA256withECDSA";
      case ED25519 -> "Ed25519";
      case GOST_256 -> "GOST3411-2012-256WITHECGOST3410-2012-256";
      case GOST_512 -> "GOST3411-2012-512WITHECGOST3410-2012-512";
      case SM2 -> "SM3withSM2";
      case ML_DSA_65 -> "ML-DSA-65";
    };
  }

  private static String curve(Algorithm algorithm) {
    return switch (algorithm) {
      case ECDSA -> "P-256";
      case GOST_256 -> "GostR3410-2001-CryptoPro-A";
      case GOST_512 -> "Tc26-Gost-3410-12-512-paramSetA";
      case SM2 -> "sm2p256v1";
      case RSA_PKCS1, RSA_PSS, ED25519, ML_DSA_65 -> "";
    };
  }

  private static KeyPair pair(Algorithm algorithm, String curve, int rsaBits) throws Exception {
    var provider = Algorithms.provider();
    var family =
        switch (algorithm) {
          case RSA_PKCS1, RSA_PSS -> "RSA";
          case ECDSA, SM2 -> "EC";
          case GOST_256, GOST_512 -> "ECGOST3410-2012";
          case ED25519 -> "Ed25519";
          case ML_DSA_65 -> "ML-DSA-65";
        };
    // The JDK makes RSA keys several times faster.
    var generator =
        family.equals("RSA")
            ? KeyPairGenerator.getInstance(family)
            : KeyPairGenerator.getInstance(family, provider);
    if (!curve.isEmpty()) generator.initialize(new ECGenParameterSpec(curve), CHANCE);
    else if (family.equals("RSA")) generator.initialize(rsaBits, CHANCE);
    return generator.generateKeyPair();
  }
}
