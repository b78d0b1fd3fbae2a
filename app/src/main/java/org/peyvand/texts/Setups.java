package org.peyvand.texts;

import java.util.Optional;
import java.util.function.Function;
import org.peyvand.access.Member;
import org.peyvand.kernel.InstrumentId;
import org.peyvand.kernel.NetworkId;
import org.peyvand.kernel.PublicChange;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door for what the secretariat settles about a draft beside its words: titles, languages,
/// parties, final clauses; who may read it, and how its words change.
@Service
public class Setups {
  private final InstrumentStore instruments;
  private final Journal journal;
  private final Entrance entrance;
  private final ApplicationEventPublisher events;

  Setups(
      InstrumentStore instruments,
      Journal journal,
      Entrance entrance,
      ApplicationEventPublisher events) {
    this.instruments = instruments;
    this.journal = journal;
    this.entrance = entrance;
    this.events = events;
  }

  /// Whether the member may open texts in this network.
  public boolean mayOpen(Member member, NetworkId network) {
    return entrance.mayKeep(member, network);
  }

  public boolean maySettle(Member member, Instrument instrument) {
    return instrument.adopted().isEmpty() && entrance.mayKeep(member, instrument.network());
  }

  /// Puts a new set-up in place of the one the member had before their eyes.
  ///
  /// @param settled the count of the set-up they started from
  @Transactional
  public SettleOutcome settle(Member member, InstrumentId id, Setup setup, int settled) {
    return change(
        member,
        id,
        instrument -> {
          if (instrument.settled() != settled) return new SettleOutcome.Overtaken(instrument);
          if (instrument.setup().equals(setup)) return SettleOutcome.Refused.UNCHANGED;
          instruments.settle(id, setup);
          return done(member, id, Change.What.SETTLED);
        });
  }

  /// Lets everybody read the draft, or only its network and parties again.
  @Transactional
  public SettleOutcome publish(Member member, InstrumentId id, boolean published) {
    return change(
        member,
        id,
        instrument -> {
          if (instrument.published() == published) return SettleOutcome.Refused.UNCHANGED;
          instruments.publish(id, published);
          return done(member, id, published ? Change.What.PUBLISHED : Change.What.WITHHELD);
        });
  }

  /// Opens the words to negotiators, or leaves them to amendments.
  @Transactional
  public SettleOutcome edit(Member member, InstrumentId id, Editing editing) {
    return change(
        member,
        id,
        instrument -> {
          if (instrument.editing() == editing) return SettleOutcome.Refused.UNCHANGED;
          instruments.edit(id, editing);
          return done(
              member,
              id,
              editing == Editing.OPEN ? Change.What.EDITING_OPENED : Change.What.EDITING_CLOSED);
        });
  }

  private SettleOutcome change(
      Member member, InstrumentId id, Function<Instrument, SettleOutcome> act) {
    Optional<Instrument> instrument = instruments.lock(id);
    if (instrument.isEmpty()) return SettleOutcome.Refused.NO_SUCH_TEXT;
    if (!entrance.mayKeep(member, instrument.get().network())) {
      return SettleOutcome.Refused.NOT_THE_SECRETARIAT;
    }
    if (instrument.get().adopted().isPresent()) return SettleOutcome.Refused.ALREADY_ADOPTED;
    return act.apply(instrument.get());
  }

  private SettleOutcome done(Member member, InstrumentId id, Change.What what) {
    journal.note(id, member, what, "");
    var now = instruments.find(id).orElseThrow();
    events.publishEvent(PublicChange.ofText(now.slug()));
    return new SettleOutcome.Settled(now);
  }
}
