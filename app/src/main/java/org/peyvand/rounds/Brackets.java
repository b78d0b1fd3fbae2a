package org.peyvand.rounds;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.peyvand.access.Member;
import org.peyvand.kernel.Ids;
import org.peyvand.kernel.InstrumentId;
import org.peyvand.kernel.Slice;
import org.peyvand.rounds.BracketOutcome.Done;
import org.peyvand.rounds.BracketOutcome.Refused;
import org.peyvand.rounds.BracketStore.Deed;
import org.peyvand.texts.Clause;
import org.peyvand.texts.Delegates;
import org.peyvand.texts.Drafts;
import org.peyvand.texts.Instrument;
import org.peyvand.texts.Leaf;
import org.peyvand.texts.Texts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door for alternatives in brackets. When one is chosen, the words of the clause change
/// through the door of the texts, with all that follows from it there.
@Service
public class Brackets {
  private final BracketStore store;
  private final Delegates delegates;
  private final Texts texts;
  private final Drafts drafts;
  private final Ids ids;
  private final Clock clock;

  Brackets(
      BracketStore store, Delegates delegates, Texts texts, Drafts drafts, Ids ids, Clock clock) {
    this.store = store;
    this.delegates = delegates;
    this.texts = texts;
    this.drafts = drafts;
    this.ids = ids;
    this.clock = clock;
  }

  /// Whether this member may put alternatives and word them.
  public boolean mayDraft(Member member, Instrument instrument) {
    return drafts.mayAmend(member, instrument);
  }

  /// Puts a clause into brackets: what stands, and another wording in one language.
  ///
  /// @param seen the name of the words that the member had before their eyes
  @Transactional
  public BracketOutcome open(
      Member member, InstrumentId id, String eId, String language, String words, String seen) {
    var held = texts.hold(id);
    var refusal = drafting(member, held);
    if (refusal.isPresent()) return refusal.get();
    var instrument = held.orElseThrow();
    var clause = clause(id, eId);
    if (clause.isEmpty()) return Refused.NO_SUCH_CLAUSE;
    if (!RoundRecord.digest(clause.get()).equals(seen)) return Refused.REWORDED;
    if (store.open(id, eId).isPresent()) return Refused.BRACKET_OPEN;
    if (store.openClauses(id).size() >= Bracket.OPEN_MAX) return Refused.TOO_MANY_BRACKETS;
    var tidy = Leaf.tidy(words);
    var flaw = BracketRules.words(instrument, language, tidy);
    if (flaw.isPresent()) return flaw.get();
    var standing = standing(clause.get());
    if (tidy.equals(standing.get(language))) return Refused.SAME_WORDS;
    var bracket = ids.next();
    var deed = deed(member);
    var party = delegates.party(member, instrument);
    store.add(bracket, id, eId, deed);
    store.add(bracket, 1, Optional.empty(), standing, deed);
    store.add(bracket, 2, party, Map.of(language, tidy), deed);
    party.ifPresent(body -> store.support(ids.next(), bracket, body, 2, deed));
    return done(bracket);
  }

  /// What a clause says now in each authentic language.
  private static Map<String, String> standing(Clause clause) {
    var words = new HashMap<String, String>();
    for (var leaf : clause.leaves()) {
      if (!leaf.courtesy()) words.put(leaf.language(), leaf.words());
    }
    return words;
  }

  /// Puts a further wording into an open bracket, in one language.
  @Transactional
  public BracketOutcome add(Member member, UUID bracket, String language, String words) {
    var found = store.find(bracket);
    if (found.isEmpty()) return Refused.NO_SUCH_BRACKET;
    var held = texts.hold(found.get().instrument());
    var refusal = drafting(member, held);
    if (refusal.isPresent()) return refusal.get();
    var instrument = held.orElseThrow();
    var now = store.find(bracket).orElseThrow();
    var tidy = Leaf.tidy(words);
    var flaw =
        BracketRules.words(instrument, language, tidy)
            .or(() -> BracketRules.further(now, language, tidy));
    if (flaw.isPresent()) return flaw.get();
    int number = now.alternatives().size() + 1;
    var party = delegates.party(member, instrument);
    store.add(bracket, number, party, Map.of(language, tidy), deed(member));
    party.ifPresent(body -> store.support(ids.next(), bracket, body, number, deed(member)));
    return done(bracket);
  }

  /// Says an alternative in a language that had no wording for it.
  @Transactional
  public BracketOutcome word(
      Member member, UUID bracket, int number, String language, String words) {
    var found = store.find(bracket);
    if (found.isEmpty()) return Refused.NO_SUCH_BRACKET;
    var held = texts.hold(found.get().instrument());
    var refusal = drafting(member, held);
    if (refusal.isPresent()) return refusal.get();
    var tidy = Leaf.tidy(words);
    var now = store.find(bracket).orElseThrow();
    var flaw =
        BracketRules.words(held.orElseThrow(), language, tidy)
            .or(() -> BracketRules.wording(now, number, language));
    if (flaw.isPresent()) return flaw.get();
    store.word(bracket, number, language, tidy, deed(member));
    return done(bracket);
  }

  /// A party supports an alternative, or none any more.
  ///
  /// @param number of the alternative; 0 for none
  @Transactional
  public BracketOutcome support(Member member, UUID bracket, int number) {
    var found = store.find(bracket);
    if (found.isEmpty()) return Refused.NO_SUCH_BRACKET;
    var held = texts.hold(found.get().instrument()).orElseThrow();
    var party = delegates.party(member, held);
    if (party.isEmpty()) return Refused.NOT_FOR_A_PARTY;
    if (held.adopted().isPresent()) return Refused.ALREADY_ADOPTED;
    var now = store.find(bracket).orElseThrow();
    var refusal = BracketRules.support(now, number, now.support().getOrDefault(party.get(), 0));
    if (refusal.isPresent()) return refusal.get();
    store.support(ids.next(), bracket, party.get(), number, deed(member));
    return done(bracket);
  }

  /// The secretariat ends a bracket: an alternative becomes the words of the clause in every
  /// language it was worded in, or the clause stays as it stands.
  ///
  /// @param number of the alternative; 0 to drop them all
  /// @param seen the name of the words that the secretariat had before its eyes
  @Transactional
  public BracketOutcome end(Member secretariat, UUID bracket, int number, String seen) {
    var found = store.find(bracket);
    if (found.isEmpty()) return Refused.NO_SUCH_BRACKET;
    var held = texts.hold(found.get().instrument()).orElseThrow();
    if (!delegates.chairs(secretariat, held)) return Refused.NOT_THE_SECRETARIAT;
    if (held.adopted().isPresent()) return Refused.ALREADY_ADOPTED;
    var now = store.find(bracket).orElseThrow();
    var clause = clause(held.id(), now.eId());
    var refusal = BracketRules.end(now, number, seen, clause.map(RoundRecord::digest));
    if (refusal.isPresent()) return refusal.get();
    store.end(bracket, number, deed(secretariat));
    now.alternative(number)
        .ifPresent(chosen -> put(secretariat, held.id(), clause.orElseThrow(), chosen));
    return done(bracket);
  }

  /// Leaf by leaf; each change may have made the others stale, so the version is read anew.
  private void put(Member secretariat, InstrumentId id, Clause clause, Bracket.Alternative chosen) {
    var changed = new ArrayList<String>();
    for (var leaf : clause.leaves()) {
      var words = chosen.words().get(leaf.language());
      if (words != null && !words.equals(leaf.words())) changed.add(leaf.language());
    }
    for (var language : changed) {
      var leaf = clause(id, clause.eId()).flatMap(now -> now.leaf(language)).orElseThrow();
      var words = java.util.Objects.requireNonNull(chosen.words().get(language));
      drafts.amend(secretariat, id, clause.eId(), language, words, leaf.version());
    }
  }

  public Optional<Bracket> find(UUID id) {
    return store.find(id);
  }

  /// The bracket that is open on a clause.
  public Optional<Bracket> open(InstrumentId id, String eId) {
    return store.open(id, eId);
  }

  /// The open ones in the order in which they were opened, a page at a time.
  public Slice<Bracket> open(InstrumentId id, UUID after) {
    return store.open(id, after);
  }

  /// Those that have ended, the newest first, a page at a time.
  ///
  /// @param before the last one of the page before; empty for the first page
  public Slice<Bracket> ended(InstrumentId id, Optional<UUID> before) {
    return store.ended(id, before.orElse(PositionStore.LATEST));
  }

  /// The clauses with an open bracket.
  public Map<String, UUID> openClauses(InstrumentId id) {
    return store.openClauses(id);
  }

  private Optional<Refused> drafting(Member member, Optional<Instrument> held) {
    if (held.isEmpty()) return Optional.of(Refused.NO_SUCH_TEXT);
    if (held.get().adopted().isPresent()) return Optional.of(Refused.ALREADY_ADOPTED);
    return drafts.mayAmend(member, held.get())
        ? Optional.empty()
        : Optional.of(Refused.NOT_A_DRAFTER);
  }

  private Optional<Clause> clause(InstrumentId id, String eId) {
    return texts.clauses(id).stream().filter(clause -> clause.eId().equals(eId)).findFirst();
  }

  private BracketOutcome done(UUID bracket) {
    return new Done(store.find(bracket).orElseThrow());
  }

  private Deed deed(Member member) {
    return new Deed(Recorder.of(member), clock.instant());
  }
}
