package org.peyvand.signatures;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.peyvand.kernel.BodyId;
import org.peyvand.kernel.Ids;
import org.peyvand.network.Body;
import org.peyvand.register.EntryType;
import org.peyvand.register.Register;
import org.peyvand.register.RegisterEntry;
import org.peyvand.verify.SignedCopy;
import org.peyvand.verify.json.Json;
import org.peyvand.verify.signature.Anchors;
import org.peyvand.verify.signature.DetachedSignature;
import org.peyvand.verify.signature.DigestAlgorithm;
import org.peyvand.verify.signature.Moment;
import org.peyvand.verify.signature.Payload;
import org.peyvand.verify.signature.SignatureVerdict;
import org.peyvand.verify.signature.UploadOutcome;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Anchors of bodies, sample signers of the demo, and the judgement of signatures handed in.
@Service
public class Signatures {
  private final SignatureStore store;
  private final RevocationStore lists;
  private final SampleSigners samples;
  private final Register register;
  private final Ids ids;
  private final Clock clock;

  Signatures(
      SignatureStore store,
      RevocationStore lists,
      SampleSigners samples,
      Register register,
      Ids ids,
      Clock clock) {
    this.store = store;
    this.lists = lists;
    this.samples = samples;
    this.register = register;
    this.ids = ids;
    this.clock = clock;
  }

  /// Publishes an anchor for a body; the register keeps its digest.
  ///
  /// @return the act, as the register names it
  @Transactional
  public UUID publish(BodyId body, X509Certificate certificate) {
    var act = ids.next();
    var at = clock.instant();
    store.add(act, new Anchor(body, certificate, at));
    var digests =
        Json.fields()
            .with("anchor", HexFormat.of().formatHex(DigestAlgorithm.SHA256.of(der(certificate))));
    register.append(
        new RegisterEntry(
            act, EntryType.ANCHOR_PUBLISHED, at, Optional.empty(), Optional.of(body), digests));
    return act;
  }

  /// The anchors a body has published, oldest first.
  public List<Anchor> anchors(BodyId body) {
    return store.anchors(body);
  }

  /// Gives a body of the demo a sample signer, and publishes its anchor.
  @Transactional
  public void giveSampleSigner(Body body, SigningSystem system) {
    store.giveSampleSigner(body.id(), system);
    publish(body.id(), samples.anchor(body.slug(), system));
  }

  /// The system of the body's sample signer; empty on a host that serves real parties.
  public Optional<SigningSystem> sampleSigner(BodyId body) {
    return samples.present() ? store.sampleSigner(body) : Optional.empty();
  }

  /// A detached signature by the body's sample signer.
  ///
  /// @throws java.util.NoSuchElementException when it has none: ask [#sampleSigner] first
  public byte[] sampleSignature(Body body, byte[] content) {
    return samples.sign(body.slug(), sampleSigner(body.id()).orElseThrow(), content);
  }

  /// The verdict on a signature that this host received at an instant, under the anchors the body
  /// has published.
  public SignatureVerdict verdict(BodyId body, byte[] p7s, Payload payload, Instant received) {
    return DetachedSignature.check(
        p7s, payload, anchorsAt(body, received), Moment.received(received));
  }

  /// Judges a signature handed in for a body: taken with its verdict, or refused for one named
  /// reason.
  public UploadOutcome receive(BodyId body, byte[] p7s, Payload payload) {
    var now = clock.instant();
    return DetachedSignature.receive(p7s, payload, anchorsAt(body, now), now);
  }

  /// The same of a copy of the original which the body's own service signed inside.
  public SignedCopy.Outcome receiveCopy(BodyId body, byte[] copy, byte[] original) {
    var now = clock.instant();
    return SignedCopy.receive(copy, original, anchorsAt(body, now), now);
  }

  /// What was found in a copy that this host received at an instant.
  public SignedCopy.Checked checkedCopy(
      BodyId body, byte[] copy, byte[] original, Instant received) {
    var anchors = anchorsAt(body, received);
    return SignedCopy.check("declaration.pdf", copy, original, anchors, Moment.received(received));
  }

  /// Those that stood at an instant, with the newest revocation lists: what they say of the past
  /// holds for the past.
  private Anchors anchorsAt(BodyId body, Instant at) {
    var certificates =
        store.anchors(body).stream()
            .filter(anchor -> anchor.stoodAt(at))
            .map(Anchor::certificate)
            .toList();
    return new Anchors(certificates, revocationLists(body), true);
  }

  /// The newest lists of the body's authorities.
  public List<X509CRL> revocationLists(BodyId body) {
    return lists.lists(body).stream().map(RevocationList::list).toList();
  }

  private static byte[] der(X509Certificate certificate) {
    try {
      return certificate.getEncoded();
    } catch (CertificateEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
