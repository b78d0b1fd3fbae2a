package org.peyvand.verify;

import java.io.IOException;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;

/// Nothing covers the last seal's own file, and CMS leaves parts of itself unsigned. So that no
/// byte of it can be changed unseen, a seal must be exactly what its signed parts imply: one
/// certificate, no unsigned attributes.
final class SealShape {
  private SealShape() {}

  static boolean isExact(byte[] p7s) {
    try {
      var info = ContentInfo.getInstance(p7s);
      var signed = SignedData.getInstance(info.getContent());
      if (signed.getSignerInfos().size() != 1 || signed.getCertificates() == null) return false;
      if (signed.getCertificates().size() != 1) return false;
      var signer = SignerInfo.getInstance(signed.getSignerInfos().getObjectAt(0));
      return Arrays.equals(p7s, rebuilt(signed, signer));
    } catch (IOException | RuntimeException _) {
      return false;
    }
  }

  private static byte[] rebuilt(SignedData signed, SignerInfo signer) throws IOException {
    var one = new ASN1Integer(1);
    var signerParts = new ASN1EncodableVector();
    signerParts.add(one);
    signerParts.add(signer.getSID());
    signerParts.add(signer.getDigestAlgorithm());
    signerParts.add(new DERTaggedObject(false, 0, signer.getAuthenticatedAttributes()));
    signerParts.add(signer.getDigestEncryptionAlgorithm());
    signerParts.add(signer.getEncryptedDigest());
    var parts = new ASN1EncodableVector();
    parts.add(one);
    parts.add(new DERSet(signer.getDigestAlgorithm()));
    parts.add(new DERSequence(CMSObjectIdentifiers.data));
    parts.add(new DERTaggedObject(false, 0, new DERSet(signed.getCertificates().getObjectAt(0))));
    parts.add(new DERSet(new DERSequence(signerParts)));
    var content = new DERTaggedObject(0, new DERSequence(parts));
    var info = new ASN1EncodableVector();
    info.add(CMSObjectIdentifiers.signedData);
    info.add(content);
    return new DERSequence(info).getEncoded(ASN1Encoding.DER);
  }
}
