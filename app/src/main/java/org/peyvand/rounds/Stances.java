package org.peyvand.rounds;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.peyvand.access.Member;
import org.peyvand.kernel.BodyId;
import org.peyvand.kernel.Ids;
import org.peyvand.kernel.InstrumentId;
import org.peyvand.rounds.StanceOutcome.Refused;
import org.peyvand.rounds.StanceOutcome.Taken;
import org.peyvand.texts.Delegates;
import org.peyvand.texts.Leaf;
import org.peyvand.texts.Texts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door for what parties say of a whole round: that they agree ad referendum, or that they
/// object and want it on record.
@Service
public class Stances {
  private final StanceStore store;
  private final RoundStore rounds;
  private final SilenceStore silences;
  private final Delegates delegates;
  private final Texts texts;
  private final Ids ids;
  private final Clock clock;

  Stances(
      StanceStore store,
      RoundStore rounds,
      SilenceStore silences,
      Delegates delegates,
      Texts texts,
      Ids ids,
      Clock clock) {
    this.store = store;
    this.rounds = rounds;
    this.silences = silences;
    this.delegates = delegates;
    this.texts = texts;
    this.ids = ids;
    this.clock = clock;
  }

  /// Records what a party says of a round.
  @Transactional
  public StanceOutcome take(Member member, InstrumentId id, int round, Stance.Taking taking) {
    var held = texts.hold(id);
    if (held.isEmpty()) return Refused.NO_SUCH_TEXT;
    var party = delegates.party(member, held.get());
    if (party.isEmpty()) return Refused.NOT_FOR_A_PARTY;
    if (held.get().adopted().isPresent()) return Refused.ALREADY_ADOPTED;
    if (rounds.find(id, round).isEmpty()) return Refused.NO_SUCH_ROUND;
    int last = rounds.last(id).orElseThrow().number();
    var words = Leaf.tidy(taking.words());
    boolean silence = silences.running(id).isPresent();
    var before = of(id, round, party.get());
    return StanceRules.refusal(round, last, silence, taking, words, before)
        .<StanceOutcome>map(refusal -> refusal)
        .orElseGet(() -> record(member, id, round, party.get(), taking, words));
  }

  private Taken record(
      Member member, InstrumentId id, int round, BodyId party, Stance.Taking taking, String words) {
    var stance =
        new Stance(
            ids.next(),
            id,
            round,
            party,
            taking.kind(),
            words.isEmpty()
                ? Optional.empty()
                : Optional.of(new Statement(taking.language(), words)),
            Optional.of(Recorder.of(member)),
            clock.instant());
    store.add(stance);
    return new Taken(stance);
  }

  /// The last word of each party on a round.
  public List<Stance> of(InstrumentId instrument, int round) {
    return store.of(instrument, round);
  }

  public Optional<Stance> of(InstrumentId instrument, int round, BodyId party) {
    return store.of(instrument, round).stream()
        .filter(stance -> stance.body().equals(party))
        .findFirst();
  }

  /// What was said of a round, the newest first.
  public List<Stance> history(InstrumentId instrument, int round) {
    return store.history(instrument, round);
  }
}
