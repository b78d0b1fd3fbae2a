package org.peyvand.depositary;

import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.peyvand.access.Access;
import org.peyvand.access.Duty;
import org.peyvand.access.Member;
import org.peyvand.access.Scope;
import org.peyvand.depositary.AttachOutcome.Attached;
import org.peyvand.depositary.AttachOutcome.NotTaken;
import org.peyvand.depositary.AttachOutcome.Refused;
import org.peyvand.depositary.Exhibit.Ending;
import org.peyvand.depositary.Exhibit.How;
import org.peyvand.depositary.ExhibitRules.Standing;
import org.peyvand.files.Files;
import org.peyvand.files.KeptFile;
import org.peyvand.files.ReceiveOutcome;
import org.peyvand.files.Received;
import org.peyvand.kernel.Ids;
import org.peyvand.kernel.PublicChange;
import org.peyvand.languages.Language;
import org.peyvand.languages.Multilingual;
import org.peyvand.texts.Instrument;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/// The evidence of acts: attached by who recorded the act or by the depositary, seen by everyone or
/// by the parties, withdrawn with a reason.
@Service
public class Exhibits {
  /// Twice as wide as it is shown, for fine screens.
  private static final int PREVIEW_PIXELS = 720;

  private final ExhibitStore store;
  private final ActStore acts;
  private final Files files;
  private final Access access;
  private final TransactionOperations transactions;
  private final ApplicationEventPublisher events;
  private final Ids ids;
  private final Clock clock;

  Exhibits(
      ExhibitStore store,
      ActStore acts,
      Files files,
      Access access,
      TransactionOperations transactions,
      ApplicationEventPublisher events,
      Ids ids,
      Clock clock) {
    this.store = store;
    this.acts = acts;
    this.files = files;
    this.access = access;
    this.transactions = transactions;
    this.events = events;
    this.ids = ids;
    this.clock = clock;
  }

  public boolean mayAttach(Instrument instrument, Act act, Optional<Member> member) {
    return ExhibitRules.mayAttach(act, standing(instrument, member));
  }

  /// Attaches a file to an act. No transaction is open while the file comes in and is looked at.
  public AttachOutcome attach(
      Instrument instrument, Act act, Member member, Attaching said, InputStream sent) {
    var standing = standing(instrument, Optional.of(member));
    var obstacle = ExhibitRules.obstacle(act, standing, said.caption());
    if (obstacle.isPresent()) return obstacle.get();
    return switch (files.receive(sent)) {
      case ReceiveOutcome.Refused refusal -> new NotTaken(refusal);
      case Received received -> attach(instrument, act, member, said, received);
    };
  }

  private AttachOutcome attach(
      Instrument instrument, Act act, Member member, Attaching said, Received received) {
    try (received) {
      var preview = files.draw(received, PREVIEW_PIXELS);
      try {
        return transactions.execute(_ -> record(instrument, act, member, said, received, preview));
      } finally {
        preview.ifPresent(Received::close);
      }
    }
  }

  private AttachOutcome record(
      Instrument instrument,
      Act act,
      Member member,
      Attaching said,
      Received received,
      Optional<Received> preview) {
    if (acts.lock(act.id()).isEmpty()) return Refused.NO_SUCH_ACT;
    var before = store.of(act.id());
    if (before.size() >= ExhibitRules.PER_ACT_MAX) return Refused.TOO_MANY;
    if (before.stream().filter(Exhibit::stands).anyMatch(known -> same(known, received))) {
      return Refused.ATTACHED_BEFORE;
    }
    var exhibit =
        new Exhibit(
            ids.next(),
            act.id(),
            before.size() + 1,
            files.keep(received).id(),
            preview.map(files::keep).map(KeptFile::id),
            Optional.of(Multilingual.of(said.language().tag(), said.caption())),
            said.circle(),
            new Act.Actor(member.account(), member.office()),
            now(),
            Optional.empty(),
            Optional.empty(),
            false);
    store.add(exhibit);
    events.publishEvent(PublicChange.ofText(instrument.slug()));
    return new Attached(exhibit);
  }

  private boolean same(Exhibit known, Received received) {
    return files.find(known.file()).filter(at -> at.sha256().equals(received.sha256())).isPresent();
  }

  /// Says that a piece counts no longer; it stays in its place.
  @Transactional
  public EndOutcome withdraw(
      Instrument instrument, Act act, int number, Member member, String reason, Language language) {
    acts.lock(act.id());
    var standing = standing(instrument, Optional.of(member));
    var exhibit = find(instrument, act, number, Optional.of(member));
    if (exhibit.isEmpty()) return EndOutcome.NO_SUCH_EXHIBIT;
    var found = exhibit.get();
    var outcome =
        ExhibitRules.end(
            ExhibitRules.mayWithdraw(found, standing), found.withdrawn().isPresent(), reason);
    if (outcome == EndOutcome.ENDED)
      end(instrument, found, How.WITHDRAWN, member, reason, language);
    return outcome;
  }

  /// Erases the bytes and the caption of a piece, to protect a person; its digest stays, and who
  /// erased it and why.
  @Transactional
  public EndOutcome erase(
      Instrument instrument, Act act, int number, Member member, String reason, Language language) {
    acts.lock(act.id());
    var exhibit = store.of(act.id()).stream().filter(piece -> piece.number() == number).findFirst();
    if (exhibit.isEmpty()) return EndOutcome.NO_SUCH_EXHIBIT;
    var found = exhibit.get();
    var outcome = ExhibitRules.end(mayErase(member), found.erased().isPresent(), reason);
    if (outcome == EndOutcome.ENDED) {
      end(instrument, found, How.ERASED, member, reason, language);
      store.forgetCaption(found.id());
      files.erase(found.file());
      found.preview().ifPresent(files::erase);
    }
    return outcome;
  }

  public boolean mayErase(Member member) {
    return access.may(member, Duty.OPERATOR, new Scope.OfHost());
  }

  /// What this reader may see of the evidence of an act, in the order in which it was attached.
  public List<Exhibit> of(Instrument instrument, Act act, Optional<Member> reader) {
    var standing = standing(instrument, reader);
    boolean all = reader.filter(this::mayErase).isPresent();
    return store.of(act.id()).stream()
        .filter(exhibit -> all || ExhibitRules.maySee(exhibit, standing))
        .toList();
  }

  public Optional<Exhibit> find(
      Instrument instrument, Act act, int number, Optional<Member> reader) {
    return of(instrument, act, reader).stream()
        .filter(exhibit -> exhibit.number() == number)
        .findFirst();
  }

  public boolean mayWithdraw(Instrument instrument, Exhibit exhibit, Optional<Member> member) {
    return exhibit.stands() && ExhibitRules.mayWithdraw(exhibit, standing(instrument, member));
  }

  /// Which of these an officer may name as looked at: what still counts and what others attached.
  public List<Exhibit> judgeable(List<Exhibit> exhibits, Member officer) {
    return ExhibitRules.judgeable(exhibits, officer.account());
  }

  /// How many pieces stand for everyone to see, by act.
  public Map<UUID, Integer> publicCounts(Instrument instrument) {
    return store.publicCounts(instrument.id());
  }

  private void end(
      Instrument instrument,
      Exhibit exhibit,
      How how,
      Member member,
      String reason,
      Language language) {
    var by = new Act.Actor(member.account(), member.office());
    store.end(exhibit.id(), how, new Ending(Multilingual.of(language.tag(), reason), by, now()));
    events.publishEvent(PublicChange.ofText(instrument.slug()));
  }

  private Standing standing(Instrument instrument, Optional<Member> member) {
    var network = new Scope.OfNetwork(instrument.network());
    return new Standing(
        member.map(Member::account),
        member.filter(who -> access.may(who, Duty.DEPOSITARY_OFFICER, network)).isPresent(),
        member.flatMap(Member::body).filter(instrument.setup().parties()::contains).isPresent());
  }

  /// As fine as the database keeps it.
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
