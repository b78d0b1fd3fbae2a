package org.peyvand.verify.sample;

import java.security.Signature;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerIdentifier;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.jcajce.spec.SM2ParameterSpec;
import org.jspecify.annotations.Nullable;
import org.peyvand.verify.signature.Algorithms;
import org.peyvand.verify.signature.CadesSigner;
import org.peyvand.verify.signature.DigestAlgorithm;

/// SM2 signatures as Chinese tools write them (GM/T 0010, GB/T 35275), put together by hand: the
/// standard's own content types, its own signature algorithm, often no signed attributes and never
/// the name of a certificate.
///
/// @param standardTypes content types 1.2.156.10197.6.1.4.2.x; else those of RFC 5652
/// @param attributes with content type and digest as signed attributes; else over the content
/// @param userId that of the standard, or what another tool took for it
/// @param signature the algorithm's name: .301.1, .301, .501
public record ChineseForm(
    boolean standardTypes, boolean attributes, byte[] userId, String signature) {
  private static final String SM2_SIGNATURE = "1.2.156.10197.1.301.1";
  private static final String TYPES = "1.2.156.10197.6.1.4.2.";
  private static final String RFC_TYPES = "1.2.840.113549.1.7.";

  public ChineseForm(boolean standardTypes, boolean attributes) {
    this(standardTypes, attributes, "1234567812345678".getBytes(), SM2_SIGNATURE);
  }

  public ChineseForm withUserId(byte[] other) {
    return new ChineseForm(standardTypes, attributes, other, signature);
  }

  public ChineseForm signedBy(String algorithm) {
    return new ChineseForm(standardTypes, attributes, userId, algorithm);
  }

  public byte[] sign(CadesSigner signer, byte[] content) throws Exception {
    var attributes = this.attributes ? attributes(content) : null;
    var signed = attributes == null ? content : attributes.getEncoded("DER");
    return file(signer, attributes, value(signer, signed));
  }

  private ASN1Set attributes(byte[] content) throws Exception {
    var all = new ASN1EncodableVector();
    all.add(attribute(CMSAttributes.contentType, data()));
    var digest = DigestAlgorithm.SM3.of(content);
    all.add(attribute(CMSAttributes.messageDigest, new DEROctetString(digest)));
    return new DERSet(all);
  }

  private static Attribute attribute(ASN1ObjectIdentifier type, ASN1Encodable value) {
    return new Attribute(type, new DERSet(value));
  }

  private byte[] value(CadesSigner signer, byte[] signed) throws Exception {
    var one = Signature.getInstance("SM3withSM2", Algorithms.provider());
    one.setParameter(new SM2ParameterSpec(userId));
    one.initSign(signer.key());
    one.update(signed);
    return one.sign();
  }

  private byte[] file(CadesSigner signer, @Nullable ASN1Set attributes, byte[] value)
      throws Exception {
    var certificate = Certificate.getInstance(signer.certificate().getEncoded());
    var sm3 = new AlgorithmIdentifier(DigestAlgorithm.SM3.oid());
    var info =
        new SignerInfo(
            new SignerIdentifier(new IssuerAndSerialNumber(certificate)),
            sm3,
            attributes,
            new AlgorithmIdentifier(new ASN1ObjectIdentifier(signature)),
            new DEROctetString(value),
            null);
    var data =
        new SignedData(
            new DERSet(sm3),
            new ContentInfo(data(), null),
            new DERSet(certificate),
            null,
            new DERSet(info));
    return new ContentInfo(type("2"), data).getEncoded("DER");
  }

  private ASN1ObjectIdentifier data() {
    return type("1");
  }

  private ASN1ObjectIdentifier type(String last) {
    return new ASN1ObjectIdentifier((standardTypes ? TYPES : RFC_TYPES) + last);
  }
}
