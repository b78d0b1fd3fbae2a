package org.peyvand.depositary;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.peyvand.access.Access;
import org.peyvand.access.Duty;
import org.peyvand.access.Member;
import org.peyvand.access.Scope;
import org.peyvand.accounts.Approvals;
import org.peyvand.accounts.Approving;
import org.peyvand.accounts.Assertion;
import org.peyvand.depositary.ActStore.SignedFile;
import org.peyvand.depositary.SignOutcome.NeedsApproval;
import org.peyvand.depositary.SignOutcome.NeedsConsent;
import org.peyvand.depositary.SignOutcome.Refused;
import org.peyvand.depositary.SignOutcome.Signed;
import org.peyvand.documents.Original;
import org.peyvand.kernel.BodyId;
import org.peyvand.kernel.Ids;
import org.peyvand.kernel.InstrumentId;
import org.peyvand.kernel.PublicChange;
import org.peyvand.kernel.Slice;
import org.peyvand.network.Body;
import org.peyvand.network.Networks;
import org.peyvand.places.City;
import org.peyvand.places.Places;
import org.peyvand.register.Register;
import org.peyvand.texts.Instrument;
import org.peyvand.texts.Texts;
import org.peyvand.verify.Opening;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The acts of the parties.
@Service
public class Depositary {
  private static final SecureRandom RANDOM = new SecureRandom();

  private final ActStore store;
  private final ExhibitStore exhibits;
  private final Texts texts;
  private final Networks networks;
  private final Places places;
  private final Receiving receiving;
  private final Register register;
  private final Approvals approvals;
  private final Access access;
  private final ApplicationEventPublisher events;
  private final Ids ids;
  private final Clock clock;

  Depositary(
      ActStore store,
      ExhibitStore exhibits,
      Texts texts,
      Networks networks,
      Places places,
      Receiving receiving,
      Register register,
      Approvals approvals,
      Access access,
      ApplicationEventPublisher events,
      Ids ids,
      Clock clock) {
    this.store = store;
    this.exhibits = exhibits;
    this.texts = texts;
    this.networks = networks;
    this.places = places;
    this.receiving = receiving;
    this.register = register;
    this.approvals = approvals;
    this.access = access;
    this.events = events;
    this.ids = ids;
    this.clock = clock;
  }

  /// Signs for the member's body with the demo's sample signer.
  @Transactional
  public SignOutcome signWithSample(Instrument instrument, Member member, Signing signing) {
    var body = member.body().flatMap(networks::body);
    if (body.isEmpty()) return Refused.NO_MANDATE;
    if (!receiving.hasSample(body.get())) return Refused.NO_SAMPLE_SIGNER;
    return sign(instrument, member, body.get(), signing, pdf -> receiving.sample(body.get(), pdf));
  }

  /// Records a signature that the member's body made with its own system, over the frozen original.
  ///
  /// @param p7s a detached CMS signature with one signer
  @Transactional
  public SignOutcome sign(Instrument instrument, Member member, Signing signing, byte[] p7s) {
    var body = member.body().flatMap(networks::body);
    if (body.isEmpty()) return Refused.NO_MANDATE;
    if (p7s.length == 0) return Refused.NO_FILE;
    return sign(
        instrument, member, body.get(), signing, pdf -> receiving.beside(body.get(), pdf, p7s));
  }

  /// Records a signature that the body's own service put inside its copy of the original.
  ///
  /// @param added what stands behind the original in that copy ([#added])
  @Transactional
  public SignOutcome signCopy(Instrument instrument, Member member, Signing signing, byte[] added) {
    var body = member.body().flatMap(networks::body);
    if (body.isEmpty()) return Refused.NO_MANDATE;
    return sign(
        instrument, member, body.get(), signing, pdf -> receiving.inside(body.get(), pdf, added));
  }

  /// What stands behind the original in a copy of it; empty when it does not begin with it.
  public Optional<byte[]> added(Instrument instrument, byte[] copy) {
    return texts.original(instrument.id()).flatMap(one -> Receiving.added(one.pdf(), copy));
  }

  /// Where the signature comes from, once nothing else stands in its way.
  private interface Pen {
    Receiving.Taken over(byte[] pdf);
  }

  private SignOutcome sign(
      Instrument instrument, Member member, Body body, Signing signing, Pen pen) {
    var city = places.city(signing.city());
    if (city.isEmpty()) return Refused.UNKNOWN_PLACE;
    store.lock(instrument.id(), body.id());
    var obstacle = obstacle(instrument, member, body, signing, city.get());
    if (obstacle.isPresent()) return obstacle.get();
    var pdf = texts.original(instrument.id()).orElseThrow().pdf();
    return switch (pen.over(pdf)) {
      case Receiving.Bad(var outcome) -> outcome;
      case Receiving.Good good -> record(instrument, member, body, signing, city.get(), good);
    };
  }

  private Optional<Refused> obstacle(
      Instrument instrument, Member member, Body body, Signing signing, City city) {
    return SigningRules.obstacle(
        body.id(),
        access.may(member, Duty.SIGNATORY, new Scope.OfBody(body.id())),
        instrument.adopted().map(adopted -> adopted.adoption().date()),
        instrument.setup().parties(),
        acts(instrument.id()).stream().anyMatch(act -> act.body().equals(body.id())),
        signing.on(),
        LocalDate.ofInstant(clock.instant(), city.zone()));
  }

  private SignOutcome record(
      Instrument instrument,
      Member member,
      Body body,
      Signing signing,
      City city,
      Receiving.Good good) {
    if (!signing.certificatePublic()) return new NeedsConsent(good.identifiers());
    if (store.usedBefore(good.evidence().valueSha256())) return Refused.SIGNATURE_USED_BEFORE;
    var act =
        new Act(
            ids.next(),
            instrument.id(),
            body.id(),
            signing.on(),
            city.names(),
            city.zone(),
            now(),
            Act.Actor.of(member),
            Optional.empty(),
            good.evidence());
    var matter = ActMatters.signature(instrument, body, signing, good.p7s());
    if (approvals.approve(member, matter, act.id(), signing.approval())
        instanceof Approving.Asked asked) {
      return new NeedsApproval(asked);
    }
    var salt = new byte[Opening.SALT_BYTES];
    RANDOM.nextBytes(salt);
    store.add(act, new SignedFile(good.p7s(), salt, good.added()));
    register.append(
        SignatureEntries.of(act, instrument.adopted().orElseThrow().digests().sha256(), salt));
    events.publishEvent(new ActRecorded(act.id(), act.instrument(), act.body(), act.recordedAt()));
    events.publishEvent(PublicChange.ofText(instrument.slug()));
    return new Signed(act);
  }

  /// Confirms that the evidence of an act is good; never by the office that entered it.
  ///
  /// @param lookedAt the numbers of the pieces that were looked at beside the signature
  @Transactional
  public ConfirmOutcome confirm(UUID actId, Member member, Set<Integer> lookedAt) {
    return confirm(actId, member, lookedAt, Assertion.NONE);
  }

  /// @param approval what the request brought as the member's approval
  @Transactional
  public ConfirmOutcome confirm(
      UUID actId, Member member, Set<Integer> lookedAt, Assertion approval) {
    var act = store.lock(actId);
    if (act.isEmpty()) return ConfirmOutcome.Judgement.NO_SUCH_ACT;
    var instrument = texts.find(act.get().instrument()).orElseThrow();
    var outcome = SigningRules.confirm(act.get(), member.account(), isOfficer(member, instrument));
    if (outcome != ConfirmOutcome.Judgement.CONFIRMED) return outcome;
    var pieces = exhibits.of(actId);
    if (!ExhibitRules.allJudgeable(pieces, member.account(), lookedAt)) {
      return ConfirmOutcome.Judgement.EVIDENCE_NOT_TO_JUDGE;
    }
    var body = networks.body(act.get().body()).orElseThrow();
    var matter = ActMatters.confirmation(instrument, body, act.get(), file(act.get()), lookedAt);
    if (approvals.approve(member, matter, actId, approval) instanceof Approving.Asked asked) {
      return new ConfirmOutcome.NeedsApproval(asked);
    }
    store.confirm(actId, new Act.Confirmation(Act.Actor.of(member), now()));
    pieces.stream()
        .filter(piece -> lookedAt.contains(piece.number()))
        .forEach(piece -> exhibits.lookAt(actId, piece.id()));
    events.publishEvent(new ActConfirmed(actId, instrument.id(), act.get().body(), now()));
    events.publishEvent(PublicChange.ofText(instrument.slug()));
    return ConfirmOutcome.Judgement.CONFIRMED;
  }

  /// Whether this member acts for the depositary of the text.
  public boolean isOfficer(Member member, Instrument instrument) {
    return access.may(member, Duty.DEPOSITARY_OFFICER, new Scope.OfNetwork(instrument.network()));
  }

  /// As fine as the database keeps it, so that what is recorded and what is read back are equal.
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /// The acts about a text, by civil date.
  public List<Act> acts(InstrumentId instrument) {
    return store.of(instrument);
  }

  /// The acts of a body, newest first.
  public Slice<Act> acts(BodyId body) {
    return store.of(body);
  }

  /// The acts that nobody has confirmed yet, oldest first.
  public Slice<Act> unconfirmed() {
    return store.unconfirmed();
  }

  /// Whether the text is in effect, by its rule and the acts recorded.
  public Effect effect(Instrument instrument) {
    return EffectRules.effect(instrument.setup(), acts(instrument.id()));
  }

  /// Whether this member's body is a party that could sign now.
  public boolean awaits(Instrument instrument, Member member) {
    return member
        .body()
        .filter(body -> access.may(member, Duty.SIGNATORY, new Scope.OfBody(body)))
        .filter(instrument.setup().parties()::contains)
        .filter(_ -> instrument.adopted().isPresent())
        .filter(body -> acts(instrument.id()).stream().noneMatch(act -> act.body().equals(body)))
        .isPresent();
  }

  /// One act about a text.
  public Optional<Act> act(InstrumentId instrument, UUID actId) {
    return store.of(instrument).stream().filter(act -> act.id().equals(actId)).findFirst();
  }

  /// One act with its verdict, judged anew under the anchors the body has published.
  public Optional<Judged> judged(InstrumentId instrument, UUID actId) {
    return act(instrument, actId).map(act -> receiving.judge(act, pdf(act), file(act)));
  }

  private byte[] pdf(Act act) {
    return texts.original(act.instrument()).map(Original::pdf).orElseThrow();
  }

  /// The copy of the original with the signature inside; empty where it is a file of its own.
  public Optional<byte[]> signedCopy(Act act) {
    if (act.evidence().form() == Act.Form.DETACHED) return Optional.empty();
    return Optional.of(Receiving.copy(pdf(act), file(act).added()));
  }

  /// The signature of an act, as it was handed in.
  public byte[] signature(Act act) {
    return file(act).p7s();
  }

  SignedFile file(Act act) {
    return store.file(act.id());
  }
}
