package org.peyvand.verify.sample;

import java.io.IOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Date;
import java.util.Hashtable;
import java.util.List;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.tsp.MessageImprint;
import org.bouncycastle.asn1.tsp.TSTInfo;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationStore;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.peyvand.verify.signature.Algorithm;
import org.peyvand.verify.signature.Algorithms;
import org.peyvand.verify.signature.CadesSigner;
import org.peyvand.verify.signature.DigestAlgorithm;
import org.peyvand.verify.signature.Payload;
import org.peyvand.verify.signature.TimestampSigner;

/// Time-stamps, honest ones made as the product makes them, and crooked ones put together by hand:
/// Bouncy Castle's own generator would refuse.
public final class SampleStamp {
  public static final SampleAuthority AUTHORITY = SampleAuthority.of(Algorithm.ECDSA, "time");
  private static final CadesSigner STAMPER = stamper(AUTHORITY);
  private static final String POLICY = "1.3.6.1.4.1.99999.1";
  private static final ASN1ObjectIdentifier TST_INFO = PKCSObjectIdentifiers.id_ct_TSTInfo;

  private SampleStamp() {}

  public static CadesSigner stamper(SampleAuthority authority) {
    return authority.purposed("CN=SAMPLE time-stamps", true, KeyPurposeId.id_kp_timeStamping);
  }

  /// As the product answers: a whole response.
  public static byte[] response(byte[] stamped, Instant at) {
    return response(STAMPER, stamped, at);
  }

  public static byte[] response(CadesSigner stamper, byte[] stamped, Instant at) {
    var request = TimestampSigner.request(Payload.of(stamped), BigInteger.valueOf(77));
    return new TimestampSigner(
            stamper.algorithm(), stamper.key(), stamper.certificate(), stamper.chain(), POLICY)
        .respond(request, BigInteger.ONE, at);
  }

  /// By hand, whatever the certificate may be for, naming `named` as its certificate.
  public static byte[] crooked(CadesSigner stamper, CadesSigner named, byte[] stamped, Instant at)
      throws Exception {
    var sha256 = new AlgorithmIdentifier(DigestAlgorithm.SHA256.oid());
    var info =
        new TSTInfo(
            new ASN1ObjectIdentifier(POLICY),
            new MessageImprint(sha256, DigestAlgorithm.SHA256.of(stamped)),
            new ASN1Integer(1),
            new ASN1GeneralizedTime(Date.from(at)),
            null,
            null,
            null,
            null,
            null);
    var provider = Algorithms.provider();
    var digests = new JcaDigestCalculatorProviderBuilder().setProvider(provider).build();
    var key = new JcaContentSignerBuilder("SHA256withECDSA").setProvider(provider);
    var generator = new CMSSignedDataGenerator();
    generator.addSignerInfoGenerator(
        new JcaSignerInfoGeneratorBuilder(digests)
            .setSignedAttributeGenerator(new DefaultSignedAttributeTableGenerator(naming(named)))
            .build(key.build(stamper.key()), stamper.certificate()));
    generator.addCertificates(new JcaCertStore(List.of(stamper.certificate())));
    var content = new CMSProcessableByteArray(TST_INFO, info.getEncoded("DER"));
    var token = generator.generate(content, true).toASN1Structure();
    return new DERSequence(
            new org.bouncycastle.asn1.ASN1Encodable[] {new DERSequence(new ASN1Integer(0)), token})
        .getEncoded();
  }

  private static AttributeTable naming(CadesSigner named) throws Exception {
    var digest = DigestAlgorithm.SHA256.of(named.certificate().getEncoded());
    var id = new SigningCertificateV2(new ESSCertIDv2[] {new ESSCertIDv2(digest)});
    var type = PKCSObjectIdentifiers.id_aa_signingCertificateV2;
    var table = new Hashtable<ASN1ObjectIdentifier, Attribute>();
    table.put(type, new Attribute(type, new DERSet(id)));
    return new AttributeTable(table);
  }

  /// The same signature with the token of a response as its signature time-stamp (CAdES-T).
  public static byte[] carrying(byte[] p7s, byte[] response) throws Exception {
    var cms = new CMSSignedData(p7s);
    var type = PKCSObjectIdentifiers.id_aa_signatureTimeStampToken;
    var table = new Hashtable<ASN1ObjectIdentifier, Attribute>();
    table.put(type, new Attribute(type, new DERSet(token(response))));
    SignerInformation signer = cms.getSignerInfos().iterator().next();
    var stamped = SignerInformation.replaceUnsignedAttributes(signer, new AttributeTable(table));
    return CMSSignedData.replaceSigners(cms, new SignerInformationStore(stamped)).getEncoded("DER");
  }

  public static byte[] value(byte[] p7s) throws Exception {
    return new CMSSignedData(p7s).getSignerInfos().iterator().next().getSignature();
  }

  public static ContentInfo token(byte[] response) throws IOException {
    return ContentInfo.getInstance(
        org.bouncycastle.asn1.ASN1Sequence.getInstance(response).getObjectAt(1));
  }
}
