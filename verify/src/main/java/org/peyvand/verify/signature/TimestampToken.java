package org.peyvand.verify.signature;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.text.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.tsp.TSTInfo;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.X509CertificateHolder;

/// Reads a token and asks all of it: is it over these bytes, is it signed, by a certificate that
/// may do nothing but stamp, under an authority the reader believes, and was that certificate valid
/// at the time it tells.
final class TimestampToken {
  private static final String TST_INFO = "1.2.840.113549.1.9.16.1.4";

  /// Granted, and granted with changes: RFC 3161, 2.4.2.
  private static final int GRANTED_MAX = 1;

  private final CmsFile cms;
  private final TSTInfo info;
  private final byte[] content;
  private final Instant time;

  private TimestampToken(CmsFile cms, byte[] content) throws ParseException {
    this.cms = cms;
    this.content = content;
    this.info = TSTInfo.getInstance(content);
    this.time = info.getGenTime().getDate().toInstant();
  }

  static boolean isMeant(byte[] bytes) {
    try {
      return bytes.length <= CmsFile.SIZE_MAX_BYTES
          && DerLimits.hold(bytes)
          && CmsFile.read(token(bytes)).typeIs(Set.of(TST_INFO));
    } catch (CmsFile.Unreadable | IOException | RuntimeException _) {
      return false;
    }
  }

  static Timestamp judge(String file, byte[] bytes, Payload stamped, Anchors authorities) {
    try {
      var token = read(bytes);
      return new Timestamp(file, token.time, token.verdict(stamped, authorities));
    } catch (UncheckedIOException unreadablePayload) {
      throw unreadablePayload;
    } catch (CmsFile.Unreadable
        | GeneralSecurityException
        | IOException
        | ParseException
        | RuntimeException _) {
      var malformed = SignatureVerdict.only(Aspect.INTEGRITY, Part.fails(Reason.MALFORMED));
      return new Timestamp(file, null, malformed);
    }
  }

  private static TimestampToken read(byte[] bytes)
      throws CmsFile.Unreadable, IOException, ParseException {
    if (bytes.length > CmsFile.SIZE_MAX_BYTES || !DerLimits.hold(bytes)) {
      throw new CmsFile.Unreadable(Aspect.INTEGRITY, Reason.MALFORMED);
    }
    var cms = CmsFile.read(token(bytes));
    var enclosed = cms.cms().getSignedContent();
    var meant = cms.hasSignedAttributes() && cms.typeIs(Set.of(TST_INFO));
    if (!meant || enclosed == null || !(enclosed.getContent() instanceof byte[] content)) {
      throw new CmsFile.Unreadable(Aspect.INTEGRITY, Reason.MALFORMED);
    }
    return new TimestampToken(cms, content);
  }

  /// A response is a status and the token; a token begins with its type.
  private static byte[] token(byte[] bytes) throws IOException {
    var outer = ASN1Sequence.getInstance(bytes);
    if (outer.getObjectAt(0) instanceof ASN1ObjectIdentifier) return bytes;
    var status = ASN1Sequence.getInstance(outer.getObjectAt(0));
    var granted = org.bouncycastle.asn1.ASN1Integer.getInstance(status.getObjectAt(0));
    if (granted.intValueExact() < 0 || granted.intValueExact() > GRANTED_MAX) {
      throw new IOException("not granted");
    }
    return outer.getObjectAt(1).toASN1Primitive().getEncoded();
  }

  private SignatureVerdict verdict(Payload stamped, Anchors authorities)
      throws CmsFile.Unreadable, GeneralSecurityException {
    var chosen = certificate(authorities);
    if (chosen.isEmpty()) {
      return SignatureVerdict.only(Aspect.INTEGRITY, Part.unknown(Reason.NO_CERTIFICATE));
    }
    var holder = chosen.get();
    var signer = DetachedSignature.java(holder);
    var suite =
        Algorithms.suite(
                cms.signer().getDigestAlgorithmID(),
                cms.signer().toASN1Structure().getDigestEncryptionAlgorithm(),
                holder.getSubjectPublicKeyInfo())
            .orElse(null);
    var parts = new EnumMap<Aspect, Part>(Aspect.class);
    parts.put(
        Aspect.INTEGRITY,
        suite == null ? Part.unknown(Reason.UNKNOWN_ALGORITHM) : integrity(suite, signer, stamped));
    parts.put(Aspect.BINDING, SigningCertificate.ofToken(cms, holder));
    var steps = DetachedSignature.steps(cms);
    parts.put(Aspect.CHAIN, chain(new Chain(signer, steps, authorities, time).judge()));
    parts.put(Aspect.REVOCATION, Revocation.judge(signer, steps, authorities, time));
    parts.put(Aspect.TIME, time(signer));
    parts.put(
        Aspect.AUTHORITY,
        mayOnlyStamp(holder)
            ? Part.holds(Reason.MAY_STAMP_TIME)
            : Part.fails(Reason.MAY_NOT_STAMP_TIME));
    return new SignatureVerdict(
        DetachedSignature.id(cms, holder),
        SignerCertificate.of(holder),
        suite,
        time,
        parts,
        List.of());
  }

  /// Authorities leave their certificate out when the request did not ask for it; then the reader
  /// has to have it.
  private Optional<X509CertificateHolder> certificate(Anchors authorities)
      throws GeneralSecurityException {
    var candidates = new ArrayList<>(cms.certificates());
    for (var one : authorities.certificates()) candidates.add(holder(one));
    var named = candidates.stream().filter(one -> cms.signer().getSID().match(one)).toList();
    return named.stream()
        .filter(one -> SigningCertificate.ofToken(cms, one).state() == State.HOLDS)
        .findFirst()
        .or(() -> named.stream().findFirst());
  }

  private static X509CertificateHolder holder(X509Certificate certificate)
      throws GeneralSecurityException {
    try {
      return new X509CertificateHolder(certificate.getEncoded());
    } catch (IOException impossible) {
      throw new GeneralSecurityException(impossible);
    }
  }

  private Part integrity(Suite suite, X509Certificate signer, Payload stamped)
      throws CmsFile.Unreadable {
    var imprint = info.getMessageImprint();
    var digest = DigestAlgorithm.of(imprint.getHashAlgorithm().getAlgorithm());
    if (digest.isEmpty()) return Part.unknown(Reason.UNKNOWN_ALGORITHM);
    if (!Arrays.equals(imprint.getHashedMessage(), stamped.digest(digest.get()))) {
      return Part.fails(Reason.OTHER_BYTES);
    }
    return SignatureValue.judge(cms, suite, signer.getPublicKey(), Payload.of(content));
  }

  /// An authority nobody here knows is no fault of the token.
  private static Part chain(Part part) {
    return part.state() == State.HOLDS
        ? Part.holds(Reason.UNDER_TIMESTAMP_ANCHOR)
        : Part.unknown(
            part.reasons().contains(Reason.TRUST_NOT_ESTABLISHED)
                ? Reason.TRUST_NOT_ESTABLISHED
                : Reason.TIMESTAMP_AUTHORITY_UNKNOWN);
  }

  private Part time(X509Certificate signer) {
    if (time.isBefore(signer.getNotBefore().toInstant())) {
      return Part.fails(Reason.CERTIFICATE_NOT_YET_VALID);
    }
    return time.isAfter(signer.getNotAfter().toInstant())
        ? Part.fails(Reason.CERTIFICATE_EXPIRED)
        : Part.holds(Reason.TIME_STAMPED);
  }

  /// RFC 3161, 2.3: the one purpose, and nobody may overlook it.
  private static boolean mayOnlyStamp(X509CertificateHolder certificate) {
    var extension = certificate.getExtension(Extension.extendedKeyUsage);
    if (extension == null || !extension.isCritical()) return false;
    var purposes = ExtendedKeyUsage.getInstance(extension.getParsedValue()).getUsages();
    return purposes.length == 1 && purposes[0].equals(KeyPurposeId.id_kp_timeStamping);
  }
}
