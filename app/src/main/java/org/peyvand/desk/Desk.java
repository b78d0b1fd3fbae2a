package org.peyvand.desk;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.peyvand.access.Access;
import org.peyvand.access.Contact;
import org.peyvand.access.Duty;
import org.peyvand.access.Member;
import org.peyvand.access.Offices;
import org.peyvand.access.Scope;
import org.peyvand.depositary.Depositary;
import org.peyvand.desk.Task.ToAdopt;
import org.peyvand.desk.Task.ToAnswer;
import org.peyvand.desk.Task.ToBreakSilence;
import org.peyvand.desk.Task.ToConfirm;
import org.peyvand.desk.Task.ToRevise;
import org.peyvand.desk.Task.ToSign;
import org.peyvand.desk.Task.ToTakePosition;
import org.peyvand.network.Networks;
import org.peyvand.rounds.Awaiting;
import org.peyvand.texts.AdoptOutcome.Obstacle;
import org.peyvand.texts.Drafts;
import org.peyvand.texts.Instrument;
import org.peyvand.texts.Texts;
import org.peyvand.ties.Ties;
import org.springframework.stereotype.Service;

/// Finds what awaits a member.
@Service
public class Desk {
  private final Texts texts;
  private final Drafts drafts;
  private final Depositary depositary;
  private final Networks networks;
  private final Access access;
  private final Awaiting awaiting;
  private final Offices offices;
  private final Ties ties;

  Desk(
      Texts texts,
      Drafts drafts,
      Depositary depositary,
      Networks networks,
      Access access,
      Awaiting awaiting,
      Offices offices,
      Ties ties) {
    this.texts = texts;
    this.drafts = drafts;
    this.depositary = depositary;
    this.networks = networks;
    this.access = access;
    this.awaiting = awaiting;
    this.offices = offices;
    this.ties = ties;
  }

  /// What awaits the member among the newest texts, acts that bind a body first.
  public List<Task> tasks(Member member) {
    var toSign = new ArrayList<Task>();
    var toPrepare = new ArrayList<Task>();
    for (var instrument : texts.list(Optional.of(member), Optional.empty()).items()) {
      if (depositary.awaits(instrument, member)) toSign.add(new ToSign(instrument));
      toPrepare.addAll(negotiate(instrument, member));
      prepare(instrument, member).ifPresent(toPrepare::add);
    }
    toSign.addAll(toPrepare);
    toSign.addAll(toConfirm(member));
    ties.awaiting(member).forEach(asked -> toSign.add(new ToAnswer(asked)));
    return List.copyOf(toSign);
  }

  private List<Task> negotiate(Instrument instrument, Member member) {
    var tasks = new ArrayList<Task>();
    var zone = offices.contact(member.account()).map(Contact::zone).orElse(ZoneOffset.UTC);
    awaiting
        .silence(member, instrument)
        .ifPresent(silence -> tasks.add(new ToBreakSilence(instrument, silence, zone)));
    int clauses = awaiting.positions(member, instrument);
    if (clauses > 0) tasks.add(new ToTakePosition(instrument, clauses));
    return tasks;
  }

  private Optional<Task> prepare(Instrument instrument, Member member) {
    if (instrument.adopted().isPresent()) return Optional.empty();
    if (texts.mayAdopt(member, instrument)) {
      return Optional.of(new ToAdopt(instrument, texts.obstacles(instrument).size()));
    }
    if (drafts.mayConfirm(member, instrument)) {
      // What other rooms hold against an adoption is not a reviser's to clear.
      var unread =
          texts.obstacles(instrument).stream()
              .filter(obstacle -> !(obstacle instanceof Obstacle.Hindered))
              .count();
      if (unread > 0) return Optional.of(new ToRevise(instrument, (int) unread));
    }
    return Optional.empty();
  }

  private List<Task> toConfirm(Member member) {
    var tasks = new ArrayList<Task>();
    for (var act : depositary.unconfirmed().items()) {
      var instrument = texts.find(act.instrument()).orElseThrow();
      var scope = new Scope.OfNetwork(instrument.network());
      if (access.may(member, Duty.DEPOSITARY_OFFICER, scope)) {
        tasks.add(new ToConfirm(instrument, act, networks.body(act.body()).orElseThrow()));
      }
    }
    return tasks;
  }
}
