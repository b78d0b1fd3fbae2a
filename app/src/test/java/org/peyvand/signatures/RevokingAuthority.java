package org.peyvand.signatures;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.peyvand.verify.signature.Algorithm;
import org.peyvand.verify.signature.Algorithms;
import org.peyvand.verify.signature.CadesSigner;

/// An authority for tests that issues certificates and takes them back.
public final class RevokingAuthority {
  private static final Instant FROM = Instant.parse("2020-01-01T00:00:00Z");
  private static final Instant UNTIL = Instant.parse("2050-01-01T00:00:00Z");

  private final KeyPair keys = keys();
  private final String name;
  public final X509Certificate certificate;

  public RevokingAuthority(String name) throws Exception {
    this.name = "CN=SAMPLE authority " + name;
    this.certificate = issue(this.name, keys, BigInteger.ONE, UNTIL);
  }

  private static KeyPair keys() throws Exception {
    var generator = KeyPairGenerator.getInstance("EC", Algorithms.provider());
    generator.initialize(new ECGenParameterSpec("P-256"));
    return generator.generateKeyPair();
  }

  public byte[] pem() {
    return PemText.of(List.of(certificate));
  }

  /// A certificate of its own that ran out long ago.
  public byte[] expired() throws Exception {
    return PemText.of(List.of(issue(name, keys, BigInteger.ONE, FROM.plusSeconds(1))));
  }

  /// A signature by the holder of the certificate with this number.
  public byte[] signature(long serial, byte[] content, Instant at) throws Exception {
    return signer(serial).sign(content, at);
  }

  public CadesSigner signer(long serial) throws Exception {
    var own = keys();
    var leaf = issue("CN=SAMPLE head", own, BigInteger.valueOf(serial), UNTIL);
    return new CadesSigner(Algorithm.ECDSA, own.getPrivate(), leaf, List.of(certificate));
  }

  public byte[] list(Instant from, Instant until, long... revoked) throws Exception {
    var list = new JcaX509v2CRLBuilder(certificate, Date.from(from));
    list.setNextUpdate(Date.from(until));
    for (var serial : revoked) {
      list.addCRLEntry(BigInteger.valueOf(serial), Date.from(from), CRLReason.keyCompromise);
    }
    return list.build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate()))
        .getEncoded();
  }

  private X509Certificate issue(String subject, KeyPair of, BigInteger serial, Instant until)
      throws Exception {
    var builder =
        new JcaX509v3CertificateBuilder(
            new X500Name(name),
            serial,
            Date.from(FROM),
            Date.from(until),
            new X500Name(subject),
            of.getPublic());
    builder.addExtension(
        Extension.basicConstraints, true, new BasicConstraints(serial.equals(BigInteger.ONE)));
    var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate());
    return Algorithms.certificate(builder.build(signer).getEncoded());
  }
}
