package org.peyvand.rounds;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.peyvand.access.Member;
import org.peyvand.kernel.BodyId;
import org.peyvand.kernel.Ids;
import org.peyvand.kernel.InstrumentId;
import org.peyvand.kernel.Slice;
import org.peyvand.rounds.Position.Mark;
import org.peyvand.rounds.Position.Stand;
import org.peyvand.rounds.PositionOutcome.Agreed;
import org.peyvand.rounds.PositionOutcome.Refused;
import org.peyvand.rounds.PositionOutcome.Taken;
import org.peyvand.texts.Clause;
import org.peyvand.texts.Delegates;
import org.peyvand.texts.Instrument;
import org.peyvand.texts.Leaf;
import org.peyvand.texts.Texts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door for what parties think of clauses.
@Service
public class Positions {
  private final PositionStore store;
  private final Delegates delegates;
  private final Texts texts;
  private final Ids ids;
  private final Clock clock;

  Positions(PositionStore store, Delegates delegates, Texts texts, Ids ids, Clock clock) {
    this.store = store;
    this.delegates = delegates;
    this.texts = texts;
    this.ids = ids;
    this.clock = clock;
  }

  /// What a party thinks of a clause from now on.
  @Transactional
  public PositionOutcome take(Member member, InstrumentId id, String eId, Position.Taking taking) {
    var held = texts.hold(id);
    if (held.isEmpty()) return Refused.NO_SUCH_TEXT;
    var party = delegates.party(member, held.get());
    if (party.isEmpty()) return Refused.NOT_FOR_A_PARTY;
    if (held.get().adopted().isPresent()) return Refused.ALREADY_ADOPTED;
    var now = digests(id).get(eId);
    var words = Leaf.tidy(taking.words());
    var last = store.last(id, eId, party.get());
    var refusal = PositionRules.refusal(taking, words, Optional.ofNullable(now), last);
    if (refusal.isPresent() || now == null) return refusal.orElse(Refused.NO_SUCH_CLAUSE);
    var statement =
        words.isEmpty()
            ? Optional.<Statement>empty()
            : Optional.of(new Statement(taking.language(), words));
    return new Taken(record(member, id, eId, party.get(), taking.stand(), statement, now));
  }

  /// The party agrees with every clause of which it has not spoken as it stands now; where it has
  /// objected or made a condition, that stays.
  ///
  /// @param seen the name of the whole text that the party had before its eyes
  @Transactional
  public PositionOutcome agreeWithRest(Member member, InstrumentId id, String seen) {
    var held = texts.hold(id);
    if (held.isEmpty()) return Refused.NO_SUCH_TEXT;
    var party = delegates.party(member, held.get());
    if (party.isEmpty()) return Refused.NOT_FOR_A_PARTY;
    if (held.get().adopted().isPresent()) return Refused.ALREADY_ADOPTED;
    var tree = texts.clauses(id);
    if (!seen.equals(whole(id, tree))) return Refused.REWORDED;
    var open = open(id, tree, party.get());
    if (open.isEmpty()) return Refused.NOTHING_LEFT;
    for (var clause : open) {
      record(
          member,
          id,
          clause.eId(),
          party.get(),
          Stand.AGREE,
          Optional.empty(),
          RoundRecord.digest(clause));
    }
    return new Agreed(open.size());
  }

  private Position record(
      Member member,
      InstrumentId id,
      String eId,
      BodyId party,
      Stand stand,
      Optional<Statement> statement,
      String digest) {
    var position =
        new Position(
            ids.next(), eId, party, stand, statement, digest, Recorder.of(member), clock.instant());
    store.add(id, position);
    return position;
  }

  /// The clauses of which a party has not spoken, or only as they stood before. Headings are
  /// nobody's to agree with.
  private List<Clause> open(InstrumentId id, List<Clause> tree, BodyId party) {
    var spoken = new HashMap<String, Mark>();
    for (var mark : store.marks(id)) if (mark.body().equals(party)) spoken.put(mark.eId(), mark);
    return tree.stream()
        .filter(clause -> clause.kind() != Clause.Kind.HEADING)
        .filter(
            clause -> {
              var mark = spoken.get(clause.eId());
              return mark == null
                  || mark.stand() == Stand.AGREE
                      && !mark.digest().equals(RoundRecord.digest(clause));
            })
        .toList();
  }

  /// How many clauses await a word of this party.
  public int awaited(Instrument instrument, BodyId party) {
    return open(instrument.id(), texts.clauses(instrument.id()), party).size();
  }

  /// The name of what each clause says now.
  public Map<String, String> digests(InstrumentId id) {
    var digests = new HashMap<String, String>();
    for (var clause : texts.clauses(id)) digests.put(clause.eId(), RoundRecord.digest(clause));
    return digests;
  }

  /// The name of a whole text as it stands now.
  public String whole(InstrumentId id) {
    return whole(id, texts.clauses(id));
  }

  private static String whole(InstrumentId id, List<Clause> tree) {
    return RoundRecord.of(id, 0, tree).digest();
  }

  public List<Mark> marks(InstrumentId id) {
    return store.marks(id);
  }

  public List<Position> ofClause(InstrumentId id, String eId) {
    return store.ofClause(id, eId);
  }

  public List<Position> ofParty(InstrumentId id, BodyId party) {
    return store.ofParty(id, party);
  }

  /// Everything that was said of a clause, the newest first, a page at a time.
  ///
  /// @param before the last position of the page before; empty for the first page
  public Slice<Position> history(InstrumentId id, String eId, Optional<UUID> before) {
    return store.history(id, eId, before.orElse(PositionStore.LATEST));
  }

  /// The last round at whose end a clause said what a position was given on.
  public Optional<Integer> round(InstrumentId id, Position position) {
    return Optional.ofNullable(
        store
            .rounds(id, List.of(position.eId()))
            .get(PositionStore.key(position.eId(), position.digest())));
  }

  /// The same for a party's positions at once, by the position's clause.
  public Map<String, Integer> rounds(InstrumentId id, List<Position> positions) {
    var known = store.rounds(id, positions.stream().map(Position::eId).toList());
    var rounds = new HashMap<String, Integer>();
    for (var position : positions) {
      var round = known.get(PositionStore.key(position.eId(), position.digest()));
      if (round != null) rounds.put(position.eId() + position.body(), round);
    }
    return rounds;
  }
}
