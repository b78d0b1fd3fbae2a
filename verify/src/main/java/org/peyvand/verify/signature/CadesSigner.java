package org.peyvand.verify.signature;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.Hashtable;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuerSerial;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.CMSTypedData;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.jspecify.annotations.Nullable;

/// Makes the detached CAdES-B signatures that [DetachedSignature] reads: for a host's seal and for
/// sample signers. A party's own key never comes here.
///
/// @param chain further certificates to travel along, not the signer's own
public record CadesSigner(
    Algorithm algorithm, PrivateKey key, X509Certificate certificate, List<X509Certificate> chain) {

  public byte[] sign(byte[] payload, Instant at) {
    return sign(() -> new ByteArrayInputStream(payload), at);
  }

  public byte[] sign(Payload.Source payload, Instant at) {
    return make(payload, at, Algorithms.provider());
  }

  /// The same where another provider holds the key, such as a token's.
  public byte[] sign(Payload.Source payload, Instant at, Provider holder) {
    return make(payload, at, holder);
  }

  /// Without a time of its own, for a PDF, which tells it elsewhere (PAdES, EN 319 142-1).
  public byte[] signForPdf(Payload.Source payload) {
    return make(payload, null, Algorithms.provider());
  }

  private byte[] make(Payload.Source payload, @Nullable Instant at, Provider holder) {
    try {
      var provider = Algorithms.provider();
      var signer = new JcaContentSignerBuilder(javaName()).setProvider(holder).build(key);
      var digests = new JcaDigestCalculatorProviderBuilder().setProvider(provider).build();
      var attributes = new DefaultSignedAttributeTableGenerator(attributes(at));
      var generator = new CMSSignedDataGenerator();
      generator.addSignerInfoGenerator(
          new JcaSignerInfoGeneratorBuilder(digests)
              .setSignedAttributeGenerator(attributes)
              .build(signer, certificate));
      generator.addCertificate(new JcaX509CertificateHolder(certificate));
      if (!chain.isEmpty()) generator.addCertificates(new JcaCertStore(chain));
      return generator.generate(new Content(payload), false).getEncoded("DER");
    } catch (GeneralSecurityException
        | OperatorCreationException
        | CMSException
        | IOException unusable) {
      throw new IllegalArgumentException("this key cannot sign", unusable);
    }
  }

  private AttributeTable attributes(@Nullable Instant at)
      throws GeneralSecurityException, IOException {
    var digest = digest();
    var holder = new JcaX509CertificateHolder(certificate);
    var issuer = new GeneralNames(new GeneralName(holder.getIssuer()));
    var id =
        new ESSCertIDv2(
            new AlgorithmIdentifier(digest.oid()),
            digest.of(holder.getEncoded()),
            new IssuerSerial(issuer, holder.getSerialNumber()));
    var table = new Hashtable<ASN1ObjectIdentifier, Attribute>();
    if (at != null) put(table, CMSAttributes.signingTime, new Time(Date.from(at)));
    put(
        table,
        PKCSObjectIdentifiers.id_aa_signingCertificateV2,
        new SigningCertificateV2(new ESSCertIDv2[] {id}));
    return new AttributeTable(table);
  }

  private static void put(
      Hashtable<ASN1ObjectIdentifier, Attribute> table,
      ASN1ObjectIdentifier type,
      org.bouncycastle.asn1.ASN1Encodable value) {
    table.put(type, new Attribute(type, new DERSet(value)));
  }

  private String javaName() {
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

  private DigestAlgorithm digest() {
    return switch (algorithm) {
      case RSA_PKCS1, RSA_PSS, ECDSA -> DigestAlgorithm.SHA256;
      case ED25519, ML_DSA_65 -> DigestAlgorithm.SHA512;
      case GOST_256 -> DigestAlgorithm.STREEBOG256;
      case GOST_512 -> DigestAlgorithm.STREEBOG512;
      case SM2 -> DigestAlgorithm.SM3;
    };
  }

  private record Content(Payload.Source source) implements CMSTypedData {
    @Override
    public ASN1ObjectIdentifier getContentType() {
      return CMSObjectIdentifiers.data;
    }

    @Override
    public void write(OutputStream out) throws IOException {
      try (var in = source.open()) {
        in.transferTo(out);
      }
    }

    @Override
    public Object getContent() {
      return source;
    }
  }
}
