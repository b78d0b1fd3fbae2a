package org.peyvand.signatures;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.DefaultDigestAlgorithmIdentifierFinder;
import org.bouncycastle.operator.DefaultSignatureAlgorithmIdentifierFinder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.peyvand.signatures.KeyPairFiles.Identity;

/// Makes detached CAdES-B signatures (ETSI EN 319 122-1): signed attributes with content type,
/// message digest, signing time and the signing certificate's digest, in the digest of the signer's
/// own country.
final class CmsSigner {
  private CmsSigner() {}

  static byte[] sign(Identity identity, SigningSystem system, byte[] content, Instant at) {
    try {
      var digest =
          new DefaultDigestAlgorithmIdentifierFinder()
              .find(new DefaultSignatureAlgorithmIdentifierFinder().find(system.signature()));
      var attributes =
          new DefaultSignedAttributeTableGenerator(signedAttributes(identity, digest, at));
      var generator = new CMSSignedDataGenerator();
      generator.addSignerInfoGenerator(
          new JcaSignerInfoGeneratorBuilder(
                  new JcaDigestCalculatorProviderBuilder().setProvider(Crypto.PROVIDER).build())
              .setSignedAttributeGenerator(attributes)
              .build(
                  new JcaContentSignerBuilder(system.signature())
                      .setProvider(Crypto.PROVIDER)
                      .build(identity.key()),
                  identity.own()));
      generator.addCertificates(new JcaCertStore(identity.chain()));
      return generator.generate(new CMSProcessableByteArray(content), false).getEncoded("DER");
    } catch (GeneralSecurityException
        | OperatorCreationException
        | CMSException
        | IOException impossible) {
      throw new IllegalStateException("No signature can be made with " + system, impossible);
    }
  }

  private static AttributeTable signedAttributes(
      Identity identity, AlgorithmIdentifier digest, Instant at) throws GeneralSecurityException {
    var hash =
        MessageDigest.getInstance(digest.getAlgorithm().getId(), Crypto.PROVIDER)
            .digest(identity.own().getEncoded());
    var attributes = new ASN1EncodableVector();
    attributes.add(new Attribute(CMSAttributes.signingTime, new DERSet(new Time(Date.from(at)))));
    attributes.add(
        new Attribute(
            PKCSObjectIdentifiers.id_aa_signingCertificateV2,
            new DERSet(new SigningCertificateV2(new ESSCertIDv2(digest, hash)))));
    return new AttributeTable(attributes);
  }
}
