package org.peyvand.verify.signature;

import java.io.UncheckedIOException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.util.Properties;
import org.jspecify.annotations.Nullable;

/// Judges one detached CMS signature (`.p7s`) over a payload. Nothing here opens a connection.
public final class DetachedSignature {
  private static final String SIGNING_TIME = "1.2.840.113549.1.9.5";

  /// The first byte of signed attributes in DER.
  private static final byte SET = 0x31;

  /// Bouncy Castle's name for leaving out its search for the factors of an RSA modulus, which takes
  /// longer than all the rest.
  private static final String MODULUS_AS_GIVEN = "org.bouncycastle.rsa.allow_unsafe_mod";

  private DetachedSignature() {}

  /// For a reader: never throws for what the bytes are, always six parts. Whether an RSA modulus is
  /// one at all was for the authority and for [#receive] to ask.
  public static SignatureVerdict check(
      byte[] p7s, Payload payload, Anchors anchors, Moment moment) {
    return check(p7s, payload, anchors, moment, Timestamps.none());
  }

  /// The same, with what may prove when the signature existed.
  public static SignatureVerdict check(
      byte[] p7s, Payload payload, Anchors anchors, Moment moment, Timestamps timestamps) {
    Properties.setThreadOverride(MODULUS_AS_GIVEN, true);
    try {
      return judge(p7s, payload, anchors, moment, timestamps);
    } finally {
      Properties.removeThreadOverride(MODULUS_AS_GIVEN);
    }
  }

  /// How many of these bytes are the signature, where zeros may follow it; zero when none of them
  /// can be one.
  public static int lengthIn(byte[] space) {
    return DerLimits.end(space);
  }

  /// For the moment a signature is handed in: whatever could not be shown later is refused now.
  public static UploadOutcome receive(byte[] p7s, Payload payload, Anchors anchors, Instant now) {
    var given = new Anchors(anchors.certificates(), anchors.revocationLists(), true);
    return outcome(judge(p7s, payload, given, Moment.received(now), Timestamps.none()));
  }

  /// What becomes of a signature with this verdict when it is handed in.
  public static UploadOutcome outcome(SignatureVerdict verdict) {
    return refusal(verdict)
        .<UploadOutcome>map(reason -> UploadOutcome.Refused.valueOf(reason.name()))
        .orElseGet(() -> new UploadOutcome.Accepted(verdict));
  }

  private static SignatureVerdict judge(
      byte[] p7s, Payload payload, Anchors anchors, Moment moment, Timestamps timestamps) {
    try {
      var file = CmsFile.read(p7s);
      var stamps = Stamps.over(p7s, file, timestamps);
      return judge(file, payload, anchors, moment, stamps);
    } catch (CmsFile.Unreadable unreadable) {
      return SignatureVerdict.only(unreadable.aspect, Part.fails(unreadable.reason));
    } catch (UncheckedIOException unreadablePayload) {
      throw unreadablePayload;
    } catch (CertificateException | RuntimeException _) {
      // Bouncy Castle has no common exception for bytes it cannot follow.
      return SignatureVerdict.only(Aspect.INTEGRITY, Part.fails(Reason.MALFORMED));
    }
  }

  private static Optional<Reason> refusal(SignatureVerdict verdict) {
    for (var aspect : Aspect.values()) {
      var part = verdict.part(aspect);
      if (part.state() == State.FAILS) return Optional.of(part.reasons().getFirst());
    }
    for (var aspect : List.of(Aspect.INTEGRITY, Aspect.BINDING, Aspect.CHAIN)) {
      var part = verdict.part(aspect);
      if (part.state() == State.UNKNOWN) return Optional.of(part.reasons().getFirst());
    }
    return Optional.empty();
  }

  private static SignatureVerdict judge(
      CmsFile file, Payload payload, Anchors anchors, Moment moment, Stamps stamps)
      throws CmsFile.Unreadable, CertificateException {
    if (!file.hasSignedAttributes() && !mayLackAttributes(file, payload)) {
      throw new CmsFile.Unreadable(Aspect.BINDING, Reason.NO_SIGNED_ATTRIBUTES);
    }
    if (!file.typeIsData()) {
      throw new CmsFile.Unreadable(Aspect.BINDING, Reason.WRONG_CONTENT_TYPE);
    }
    var certificate = SigningCertificate.choose(file);
    if (certificate.isEmpty()) {
      return SignatureVerdict.only(Aspect.INTEGRITY, Part.unknown(Reason.NO_CERTIFICATE));
    }
    return judge(file, certificate.get(), payload, anchors, moment, stamps);
  }

  /// GM/T 0010 lets SM2 sign the content itself. That content must then be nothing that could pass
  /// for signed attributes, or else a signature over attributes would do for a document.
  private static boolean mayLackAttributes(CmsFile file, Payload payload) {
    return file.usesSm3() && !payload.startsWith(SET);
  }

  private static SignatureVerdict judge(
      CmsFile file,
      X509CertificateHolder certificate,
      Payload payload,
      Anchors anchors,
      Moment moment,
      Stamps stamps)
      throws CmsFile.Unreadable, CertificateException {
    var parts = new EnumMap<Aspect, Part>(Aspect.class);
    var signer = java(certificate);
    var claimed = claimedTime(file, moment);
    var timing = Timing.judge(signer, claimed, moment, stamps);
    var suite =
        Algorithms.suite(
                file.signer().getDigestAlgorithmID(),
                file.signer().toASN1Structure().getDigestEncryptionAlgorithm(),
                certificate.getSubjectPublicKeyInfo())
            .orElse(null);

    parts.put(
        Aspect.INTEGRITY,
        suite == null
            ? Part.unknown(Reason.UNKNOWN_ALGORITHM)
            : SignatureValue.judge(file, suite, signer.getPublicKey(), payload));
    parts.put(Aspect.BINDING, SigningCertificate.judge(file, certificate));
    var steps = steps(file);
    parts.put(Aspect.CHAIN, new Chain(signer, steps, anchors, timing.reference()).judge());
    parts.put(Aspect.REVOCATION, Revocation.judge(signer, steps, anchors, timing.reference()));
    parts.put(Aspect.TIME, timing.part());
    parts.put(Aspect.AUTHORITY, Part.unknown(Reason.MANDATE_NOT_IN_FILE));
    return new SignatureVerdict(
        id(file, certificate),
        SignerCertificate.of(certificate),
        suite,
        claimed,
        parts,
        stamps.all());
  }

  static SignatureId id(CmsFile file, X509CertificateHolder certificate) {
    var hex = HexFormat.of();
    return new SignatureId(
        hex.formatHex(DigestAlgorithm.SHA256.of(file.signer().getSignature())),
        hex.formatHex(DigestAlgorithm.SHA256.of(SignerCertificate.encoded(certificate))));
  }

  private static @Nullable Instant claimedTime(CmsFile file, Moment moment) {
    var own = file.attribute(SIGNING_TIME);
    return own.isEmpty() ? moment.claimed() : Time.getInstance(own.get()).getDate().toInstant();
  }

  static List<X509Certificate> steps(CmsFile file) {
    var steps = new ArrayList<X509Certificate>();
    for (var one : file.certificates()) {
      try {
        steps.add(java(one));
      } catch (CertificateException | RuntimeException _) {
        // A stepping stone nobody can read leads nowhere; the chain says so.
      }
    }
    return steps;
  }

  static X509Certificate java(X509CertificateHolder certificate) throws CertificateException {
    return new JcaX509CertificateConverter()
        .setProvider(Algorithms.provider())
        .getCertificate(certificate);
  }
}
