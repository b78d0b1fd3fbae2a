package org.peyvand.benchmarks;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Instant;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.util.Selector;
import org.peyvand.verify.signature.Algorithms;
import org.peyvand.verify.signature.Anchors;
import org.peyvand.verify.signature.DetachedSignature;
import org.peyvand.verify.signature.Moment;
import org.peyvand.verify.signature.Payload;
import org.peyvand.verify.signature.Suite;

/// One signature taken out of its container, for Bouncy Castle to check by itself.
final class BareSignature {
  private final byte[] p7s;
  private final byte[] payload;
  private final Suite suite;
  private final X509Certificate certificate;
  private final byte[] signed;
  private final byte[] value;

  private BareSignature(byte[] p7s, byte[] payload, Suite suite)
      throws CMSException, IOException, GeneralSecurityException {
    var cms = new CMSSignedData(p7s);
    var signer = signer(cms);
    this.p7s = p7s;
    this.payload = payload;
    this.suite = suite;
    certificate = certificate(cms, signer);
    signed = signer.getEncodedSignedAttributes();
    value = signer.getSignature();
  }

  static BareSignature of(byte[] p7s, byte[] payload)
      throws CMSException, IOException, GeneralSecurityException {
    var moment = Moment.now(Instant.EPOCH);
    var verdict = DetachedSignature.check(p7s, Payload.of(payload), Anchors.none(), moment);
    return new BareSignature(p7s, payload, requireNonNull(verdict.suite()));
  }

  /// The arithmetic alone: the value over the signed attributes.
  boolean verifyValue() throws GeneralSecurityException {
    var signature = Signature.getInstance(suite.javaName(), Algorithms.provider());
    if (suite.parameters() != null) signature.setParameter(suite.parameters());
    signature.initVerify(certificate.getPublicKey());
    signature.update(signed);
    return signature.verify(value);
  }

  /// The whole file as Bouncy Castle's own example does it: read it, digest the payload, verify.
  boolean verifyFile()
      throws CMSException, OperatorCreationException, GeneralSecurityException, IOException {
    var cms = new CMSSignedData(new CMSProcessableByteArray(payload), p7s);
    var signer = signer(cms);
    return signer.verify(
        new JcaSimpleSignerInfoVerifierBuilder()
            .setProvider(Algorithms.provider())
            .build(certificate(cms, signer)));
  }

  private static SignerInformation signer(CMSSignedData cms) {
    return cms.getSignerInfos().iterator().next();
  }

  private static X509Certificate certificate(CMSSignedData cms, SignerInformation signer)
      throws GeneralSecurityException {
    @SuppressWarnings("unchecked") // A SignerId selects certificates and does not say so.
    Selector<X509CertificateHolder> selector = signer.getSID();
    var holder = cms.getCertificates().getMatches(selector).iterator().next();
    return new JcaX509CertificateConverter()
        .setProvider(Algorithms.provider())
        .getCertificate(holder);
  }
}
