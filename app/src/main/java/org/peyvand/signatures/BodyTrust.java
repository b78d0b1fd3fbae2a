package org.peyvand.signatures;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.peyvand.access.Access;
import org.peyvand.access.Duty;
import org.peyvand.access.Member;
import org.peyvand.access.Scope;
import org.peyvand.kernel.BodyId;
import org.peyvand.kernel.Ids;
import org.peyvand.kernel.PublicChange;
import org.peyvand.network.Body;
import org.peyvand.register.EntryType;
import org.peyvand.register.Register;
import org.peyvand.register.RegisterEntry;
import org.peyvand.signatures.PublishOutcome.BadAnchor;
import org.peyvand.signatures.PublishOutcome.BadList;
import org.peyvand.signatures.PublishOutcome.Published;
import org.peyvand.signatures.PublishOutcome.Refused;
import org.peyvand.verify.json.Json;
import org.peyvand.verify.signature.AnchorCertificates;
import org.peyvand.verify.signature.Anchors;
import org.peyvand.verify.signature.RevocationLists;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What a body publishes so that its signatures can be checked: anchors, each in the register, and
/// the revocation lists of the authorities they stand for. No address in a certificate is ever
/// asked for a list.
@Service
public class BodyTrust {
  private final SignatureStore anchors;
  private final RevocationStore lists;
  private final Signatures signatures;
  private final Access access;
  private final Register register;
  private final ApplicationEventPublisher events;
  private final Ids ids;
  private final Clock clock;

  BodyTrust(
      SignatureStore anchors,
      RevocationStore lists,
      Signatures signatures,
      Access access,
      Register register,
      ApplicationEventPublisher events,
      Ids ids,
      Clock clock) {
    this.anchors = anchors;
    this.lists = lists;
    this.signatures = signatures;
    this.access = access;
    this.register = register;
    this.events = events;
    this.ids = ids;
    this.clock = clock;
  }

  public boolean mayPublish(Member member, BodyId body) {
    return access.may(member, Duty.FOCAL_POINT, new Scope.OfBody(body));
  }

  /// A further anchor; those before it stay.
  @Transactional
  public PublishOutcome publish(Member member, Body body, byte[] file) {
    if (!mayPublish(member, body.id())) return Refused.NOT_YOURS;
    if (file.length == 0) return Refused.NO_FILE;
    return switch (AnchorCertificates.receive(file, clock.instant())) {
      case AnchorCertificates.Outcome.Refused why -> new BadAnchor(why);
      case AnchorCertificates.Outcome.Accepted(var certificate) -> publish(body, certificate);
    };
  }

  private PublishOutcome publish(Body body, X509Certificate certificate) {
    anchors.lockAnchors(body.id());
    var before = anchors.anchors(body.id());
    if (before.stream().anyMatch(known -> known.certificate().equals(certificate))) {
      return Refused.PUBLISHED_BEFORE;
    }
    if (before.size() >= SignatureStore.ANCHORS_MAX) return Refused.TOO_MANY;
    signatures.publish(body.id(), certificate);
    tell();
    return new Published();
  }

  /// From now on nothing new may be signed under it; what was signed before stands.
  @Transactional
  public PublishOutcome withdraw(Member member, Body body, String fingerprint) {
    if (!mayPublish(member, body.id())) return Refused.NOT_YOURS;
    anchors.lockAnchors(body.id());
    var found =
        anchors.anchors(body.id()).stream()
            .filter(anchor -> PemText.fingerprint(anchor.certificate()).equals(fingerprint))
            .findFirst();
    if (found.isEmpty()) return Refused.NO_SUCH_ANCHOR;
    if (found.get().withdrawn().isPresent()) return Refused.WITHDRAWN_BEFORE;
    var act = ids.next();
    var at = clock.instant();
    anchors.withdraw(found.get(), act, at);
    var digests = Json.fields().with("anchor", fingerprint);
    register.append(
        new RegisterEntry(
            act,
            EntryType.ANCHOR_WITHDRAWN,
            at,
            Optional.empty(),
            Optional.of(body.id()),
            digests));
    tell();
    return new Published();
  }

  /// The newest list of one of the body's authorities.
  @Transactional
  public PublishOutcome publishList(Member member, Body body, byte[] file) {
    if (!mayPublish(member, body.id())) return Refused.NOT_YOURS;
    return file.length == 0 ? Refused.NO_FILE : keepList(body.id(), file, "");
  }

  /// The same of a list that the operator has had fetched.
  ///
  /// @param source the address, or nothing when the body handed it in
  PublishOutcome keepList(BodyId body, byte[] file, String source) {
    var authorities = anchors.anchors(body).stream().map(Anchor::certificate).toList();
    var now = clock.instant();
    return switch (RevocationLists.receive(file, authorities, now)) {
      case RevocationLists.Outcome.Refused why -> new BadList(why);
      case RevocationLists.Outcome.Accepted(var list) -> {
        if (!lists.keep(new RevocationList(body, list, now, source))) yield Refused.OLDER_LIST;
        tell();
        yield new Published();
      }
    };
  }

  /// The newest list of each authority.
  public List<RevocationList> lists(BodyId body) {
    return lists.lists(body);
  }

  /// All a body ever published, as a reader's trust.
  public Anchors all(BodyId body) {
    var certificates = anchors.anchors(body).stream().map(Anchor::certificate).toList();
    return new Anchors(certificates, signatures.revocationLists(body), true);
  }

  private void tell() {
    events.publishEvent(new PublicChange("anchors"));
  }
}
