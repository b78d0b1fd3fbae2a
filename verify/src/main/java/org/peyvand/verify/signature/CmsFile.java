package org.peyvand.verify.signature;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;

/// A `.p7s` read within limits: one signer and the certificates beside it.
record CmsFile(
    CMSSignedData cms, SignerInformation signer, List<X509CertificateHolder> certificates) {
  static final int SIZE_MAX_BYTES = 64 * 1024;
  private static final int CERTIFICATES_MAX = 10;

  /// RFC 5652 and GM/T 0010 names of the same two things.
  private static final Set<String> SIGNED_DATA =
      Set.of("1.2.840.113549.1.7.2", "1.2.156.10197.6.1.4.2.2");

  private static final Set<String> DATA = Set.of("1.2.840.113549.1.7.1", "1.2.156.10197.6.1.4.2.1");

  /// Thrown inside this package only; a reader sees the reason in a verdict.
  static final class Unreadable extends Exception {
    final Aspect aspect;
    final Reason reason;

    Unreadable(Aspect aspect, Reason reason) {
      super(reason.name());
      this.aspect = aspect;
      this.reason = reason;
    }
  }

  static CmsFile read(byte[] bytes) throws Unreadable {
    if (bytes.length > SIZE_MAX_BYTES) throw new Unreadable(Aspect.INTEGRITY, Reason.TOO_LARGE);
    if (!DerLimits.hold(bytes)) throw new Unreadable(Aspect.INTEGRITY, Reason.MALFORMED);
    try {
      var cms = new CMSSignedData(bytes);
      var type = cms.toASN1Structure().getContentType().getId();
      if (!SIGNED_DATA.contains(type)) throw new Unreadable(Aspect.INTEGRITY, Reason.MALFORMED);
      var signers = List.copyOf(cms.getSignerInfos().getSigners());
      if (signers.isEmpty()) throw new Unreadable(Aspect.BINDING, Reason.NO_SIGNER);
      if (signers.size() > 1) throw new Unreadable(Aspect.BINDING, Reason.SEVERAL_SIGNERS);
      var certificates = List.copyOf(cms.getCertificates().getMatches(null));
      if (certificates.size() > CERTIFICATES_MAX) {
        throw new Unreadable(Aspect.BINDING, Reason.TOO_MANY_CERTIFICATES);
      }
      return new CmsFile(cms, signers.getFirst(), certificates);
    } catch (CMSException | RuntimeException _) {
      throw new Unreadable(Aspect.INTEGRITY, Reason.MALFORMED);
    }
  }

  /// Whether content travels with the signature and is not the payload.
  boolean enclosesOther(Payload payload) {
    var content = cms.getSignedContent();
    if (content == null) return false;
    return !(content.getContent() instanceof byte[] bytes) || !payload.equalTo(bytes);
  }

  boolean hasSignedAttributes() {
    return signer.getSignedAttributes() != null;
  }

  boolean usesSm3() {
    var digest = DigestAlgorithm.of(signer.getDigestAlgorithmID().getAlgorithm());
    return digest.equals(Optional.of(DigestAlgorithm.SM3));
  }

  /// The content type must be plain data, in the header and, where there are any, in the signed
  /// attributes alike.
  boolean typeIsData() {
    return typeIs(DATA);
  }

  boolean typeIs(Set<String> allowed) {
    var outer = cms.getSignedContentTypeOID();
    return allowed.contains(outer)
        && (!hasSignedAttributes()
            || attribute("1.2.840.113549.1.9.3")
                .map(value -> ASN1ObjectIdentifier.getInstance(value).getId().equals(outer))
                .orElse(false));
  }

  /// Whether a signed attribute of this kind is there at all, once or oftener.
  boolean mentions(String oid) {
    var table = signer.getSignedAttributes();
    return table != null && table.getAll(new ASN1ObjectIdentifier(oid)).size() > 0;
  }

  /// The value of a signed attribute that must stand exactly once with exactly one value.
  Optional<ASN1Encodable> attribute(String oid) {
    var table = signer.getSignedAttributes();
    if (table == null) return Optional.empty();
    var all = table.getAll(new ASN1ObjectIdentifier(oid));
    if (all.size() != 1) return Optional.empty();
    var attribute = org.bouncycastle.asn1.cms.Attribute.getInstance(all.get(0));
    return attribute.getAttrValues().size() == 1
        ? Optional.of(attribute.getAttrValues().getObjectAt(0))
        : Optional.empty();
  }

  byte[] encodedSignedAttributes() throws Unreadable {
    try {
      return signer.getEncodedSignedAttributes();
    } catch (IOException _) {
      throw new Unreadable(Aspect.INTEGRITY, Reason.MALFORMED);
    }
  }
}
