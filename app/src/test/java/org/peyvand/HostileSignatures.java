package org.peyvand;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformationStore;
import org.bouncycastle.jcajce.spec.SM2ParameterSpec;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.peyvand.verify.signature.Algorithm;
import org.peyvand.verify.signature.Algorithms;
import org.peyvand.verify.signature.CadesSigner;

/// An authority whose signatures go wrong in every way that has been thought of (trust model,
/// "upload of a signature").
final class HostileSignatures {
  private static final Instant FROM = Instant.parse("2020-01-01T00:00:00Z");
  private static final Instant UNTIL = Instant.parse("2050-01-01T00:00:00Z");

  private final Algorithm algorithm;
  private final KeyPair keys;
  final X509Certificate certificate;

  HostileSignatures(Algorithm algorithm) throws Exception {
    this.algorithm = algorithm;
    this.keys = keys();
    this.certificate = issue("CN=SAMPLE authority", keys, BigInteger.ONE, true, UNTIL);
  }

  byte[] sound(byte[] text) throws Exception {
    return signer(UNTIL).sign(text, Instant.now());
  }

  byte[] expired(byte[] text) throws Exception {
    return signer(FROM.plusSeconds(9)).sign(text, FROM.plusSeconds(5));
  }

  byte[] ofNobody(byte[] text) throws Exception {
    return with(sound(text));
  }

  byte[] ofTwo(byte[] text) throws Exception {
    var first = signerOf(sound(text));
    return with(sound(text), first, signerOf(sound(text)));
  }

  /// The signed attributes taken away, so that their bytes can be called the text.
  byte[] withoutAttributes(byte[] text) throws Exception {
    var sound = sound(text);
    var signer = signerOf(sound);
    return with(sound, info(signer, null, signer.getEncryptedDigest().getOctets()));
  }

  /// SM2 with an empty user id, as some tools sign.
  byte[] withoutUserId(byte[] text) throws Exception {
    var key = keys();
    var sound = signer(key, UNTIL).sign(text, Instant.now());
    var signature = Signature.getInstance("SM3withSM2", Algorithms.provider());
    signature.setParameter(new SM2ParameterSpec(new byte[0]));
    signature.initSign(key.getPrivate());
    signature.update(
        new CMSSignedData(sound).getSignerInfos().iterator().next().getEncodedSignedAttributes());
    var signer = signerOf(sound);
    return with(sound, info(signer, signer.getAuthenticatedAttributes(), signature.sign()));
  }

  private CadesSigner signer(Instant until) throws Exception {
    return signer(keys(), until);
  }

  private CadesSigner signer(KeyPair own, Instant until) throws Exception {
    var leaf = issue("CN=SAMPLE head", own, BigInteger.TWO, false, until);
    return new CadesSigner(algorithm, own.getPrivate(), leaf, List.of(certificate));
  }

  private static SignerInfo signerOf(byte[] p7s) throws Exception {
    return new CMSSignedData(p7s).getSignerInfos().iterator().next().toASN1Structure();
  }

  private static SignerInfo info(
      SignerInfo signer, @org.jspecify.annotations.Nullable ASN1Set attributes, byte[] value) {
    return new SignerInfo(
        signer.getSID(),
        signer.getDigestAlgorithm(),
        attributes,
        signer.getDigestEncryptionAlgorithm(),
        new DEROctetString(value),
        null);
  }

  private static byte[] with(byte[] p7s, SignerInfo... signers) throws Exception {
    if (signers.length == 0) {
      return CMSSignedData.replaceSigners(
              new CMSSignedData(p7s), new SignerInformationStore(List.of()))
          .getEncoded("DER");
    }
    var old = SignedData.getInstance(new CMSSignedData(p7s).toASN1Structure().getContent());
    var data =
        new SignedData(
            old.getDigestAlgorithms(),
            old.getEncapContentInfo(),
            old.getCertificates(),
            null,
            new DERSet(signers));
    return new ContentInfo(CMSObjectIdentifiers.signedData, data).getEncoded("DER");
  }

  private KeyPair keys() throws GeneralSecurityException {
    var generator = KeyPairGenerator.getInstance("EC", Algorithms.provider());
    generator.initialize(
        new ECGenParameterSpec(algorithm == Algorithm.SM2 ? "sm2p256v1" : "P-256"));
    return generator.generateKeyPair();
  }

  private X509Certificate issue(
      String subject, KeyPair own, BigInteger serial, boolean authority, Instant until)
      throws Exception {
    var builder =
        new JcaX509v3CertificateBuilder(
            new X500Name("CN=SAMPLE authority"),
            serial,
            Date.from(FROM),
            Date.from(until),
            new X500Name(subject),
            own.getPublic());
    builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
    var signer =
        new JcaContentSignerBuilder(algorithm == Algorithm.SM2 ? "SM3withSM2" : "SHA256withECDSA")
            .setProvider(Algorithms.provider())
            .build(keys.getPrivate());
    return new JcaX509CertificateConverter()
        .setProvider(Algorithms.provider())
        .getCertificate(builder.build(signer));
  }
}
