package org.peyvand.verify.signature;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;

/// The digests we know; the JDK computes SHA-2, which it does seven times faster than Bouncy
/// Castle.
public enum DigestAlgorithm {
  SHA256("2.16.840.1.101.3.4.2.1", "SHA-256", "SHA256", false),
  SHA384("2.16.840.1.101.3.4.2.2", "SHA-384", "SHA384", false),
  SHA512("2.16.840.1.101.3.4.2.3", "SHA-512", "SHA512", false),
  STREEBOG256("1.2.643.7.1.1.2.2", "GOST3411-2012-256", "GOST3411-2012-256", true),
  STREEBOG512("1.2.643.7.1.1.2.3", "GOST3411-2012-512", "GOST3411-2012-512", true),
  SM3("1.2.156.10197.1.401", "SM3", "SM3", true);

  /// How GM/T 0006 tells the plain digest from the one with a key, and some tools write it.
  private static final ASN1ObjectIdentifier SM3_WITHOUT_KEY =
      new ASN1ObjectIdentifier("1.2.156.10197.1.401.1");

  private final ASN1ObjectIdentifier oid;
  private final String javaName;
  private final String nameInSignatures;
  private final boolean national;

  DigestAlgorithm(String oid, String javaName, String nameInSignatures, boolean national) {
    this.oid = new ASN1ObjectIdentifier(oid);
    this.javaName = javaName;
    this.nameInSignatures = nameInSignatures;
    this.national = national;
  }

  public ASN1ObjectIdentifier oid() {
    return oid;
  }

  String nameInSignatures() {
    return nameInSignatures;
  }

  String javaName() {
    return javaName;
  }

  public static Optional<DigestAlgorithm> of(ASN1ObjectIdentifier oid) {
    if (SM3_WITHOUT_KEY.equals(oid)) return Optional.of(SM3);
    for (var digest : values()) if (digest.oid.equals(oid)) return Optional.of(digest);
    return Optional.empty();
  }

  public byte[] of(byte[] bytes) {
    return fresh().digest(bytes);
  }

  public MessageDigest fresh() {
    try {
      Provider provider = Algorithms.provider();
      return national
          ? MessageDigest.getInstance(javaName, provider)
          : MessageDigest.getInstance(javaName);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
