package org.peyvand.texts;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.peyvand.access.Member;
import org.peyvand.kernel.Ids;
import org.peyvand.kernel.InstrumentId;
import org.peyvand.texts.AmendOutcome.Amended;
import org.peyvand.texts.Change.What;
import org.peyvand.texts.ConfirmOutcome.Confirmed;
import org.peyvand.texts.DraftOutcome.Drafted;
import org.peyvand.texts.Leaf.Author;
import org.peyvand.texts.Leaf.State;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door for working on a text before it is adopted. Every change holds the text's lock, so that
/// nothing slips in while it is being frozen.
@Service
public class Drafts {
  private final InstrumentStore instruments;
  private final ClauseStore clauses;
  private final Entrance entrance;
  private final Journal journal;
  private final Tidings tidings;
  private final Clock clock;
  private final Ids ids;

  Drafts(
      InstrumentStore instruments,
      ClauseStore clauses,
      Entrance entrance,
      Journal journal,
      Tidings tidings,
      Clock clock,
      Ids ids) {
    this.instruments = instruments;
    this.clauses = clauses;
    this.entrance = entrance;
    this.journal = journal;
    this.tidings = tidings;
    this.clock = clock;
    this.ids = ids;
  }

  /// Whether the member has anything to word in this draft.
  public boolean mayAmend(Member member, Instrument instrument) {
    return instrument.adopted().isEmpty() && entrance.mayTranslate(member, instrument);
  }

  /// Whether the member works on this text, or did before it was adopted.
  public boolean worksOn(Member member, Instrument instrument) {
    return entrance.mayTranslate(member, instrument) || entrance.mayRevise(member, instrument);
  }

  public boolean mayConfirm(Member member, Instrument instrument) {
    return instrument.adopted().isEmpty() && entrance.mayRevise(member, instrument);
  }

  public boolean mayWord(Member member, Instrument instrument, Clause clause, String language) {
    return instrument.adopted().isEmpty()
        && refusal(member, instrument, clause.leaf(language)).isEmpty();
  }

  /// Opens a draft from a whole tree.
  @Transactional
  public DraftOutcome draft(Member author, Drafting drafting) {
    if (!entrance.mayKeep(author, drafting.network())) {
      return DraftOutcome.Refused.NOT_THE_SECRETARIAT;
    }
    if (!wellFormed(drafting)) return DraftOutcome.Refused.MALFORMED_TREE;
    var id = new InstrumentId(ids.next());
    if (!instruments.add(id, drafting)) return DraftOutcome.Refused.SLUG_TAKEN;
    clauses.add(id, drafting.pieces(), author(author), clock.instant());
    journal.note(id, author, What.OPENED, "");
    instruments.find(id).ifPresent(tidings::tell);
    return new Drafted(id);
  }

  /// Puts new words in place of a leaf's; the same clause in the other languages becomes stale.
  ///
  /// @param version the version of the leaf that the member had before their eyes; 0 where there
  ///   was none
  @Transactional
  public AmendOutcome amend(
      Member member, InstrumentId id, String eId, String language, String words, int version) {
    return amend(member, id, eId, language, words, version, Optional.empty());
  }

  /// The same for someone who typed while others did: where the leaf has changed meanwhile, both
  /// changes stand together, as far as they do not touch each other.
  ///
  /// @param base the words the member started from
  @Transactional
  public AmendOutcome amend(
      Member member,
      InstrumentId id,
      String eId,
      String language,
      String words,
      int version,
      Optional<String> base) {
    var instrument = instruments.lock(id);
    if (instrument.isEmpty()) return AmendOutcome.Refused.NO_SUCH_TEXT;
    var clause = clauses.clause(id, eId);
    if (clause.isEmpty()) {
      return entrance.mayTranslate(member, instrument.get())
          ? AmendOutcome.Refused.NO_SUCH_CLAUSE
          : AmendOutcome.Refused.NOT_A_DRAFTER;
    }
    var leaf = clause.get().leaf(language);
    var refused = refusal(member, instrument.get(), leaf);
    if (refused.isPresent()) return refused.get();
    if (!LeafRules.mayHave(instrument.get(), language)) return AmendOutcome.Refused.NO_SUCH_CLAUSE;
    var tidy = Leaf.tidy(words);
    var merged = base.flatMap(from -> LeafRules.merged(leaf, Leaf.tidy(from), tidy, version));
    var wording = Wording.own(member, language, merged.orElse(tidy));
    int seen = merged.isPresent() ? leaf.orElseThrow().version() : version;
    return LeafRules.refusal(instrument.get(), leaf, wording.words(), seen)
        .orElseGet(() -> reword(member, instrument.get(), clause.get(), wording, false));
  }

  /// What was agreed about a clause, in one language or in several at once: the first leads, those
  /// brought with it follow it, all others become stale. The secretariat enters it, by whomever it
  /// was written.
  @Transactional
  public AmendOutcome enter(Member secretariat, InstrumentId id, String eId, List<Wording> words) {
    var instrument = instruments.lock(id);
    if (instrument.isEmpty()) return AmendOutcome.Refused.NO_SUCH_TEXT;
    if (!entrance.mayKeep(secretariat, instrument.get().network())) {
      return AmendOutcome.Refused.NOT_A_DRAFTER;
    }
    if (instrument.get().adopted().isPresent()) return AmendOutcome.Refused.ALREADY_ADOPTED;
    var unfit = LeafRules.unfit(words);
    if (unfit.isPresent()) return unfit.get();
    var clause = clauses.clause(id, eId);
    if (clause.isEmpty()) return AmendOutcome.Refused.NO_SUCH_CLAUSE;
    var outcome = reword(secretariat, instrument.get(), clause.get(), words.getFirst(), true);
    for (var wording : words.subList(1, words.size())) {
      var now = clauses.clause(id, eId).orElseThrow();
      follow(secretariat, instrument.get(), now, wording);
    }
    return outcome;
  }

  /// @param agreed whether the words go ahead of the others even where their leaf was stale
  private AmendOutcome reword(
      Member member, Instrument instrument, Clause clause, Wording wording, boolean agreed) {
    var id = instrument.id();
    var leaf = clause.leaf(wording.language());
    boolean leads =
        agreed || leaf.filter(before -> LeafRules.after(before) == State.DRAFT).isPresent();
    boolean first = leads || clause.leaves().isEmpty();
    var amended =
        leaf.map(before -> LeafRules.reworded(before, wording, leads, clock.instant()))
            .orElseGet(() -> LeafRules.first(instrument, wording, first, clock.instant()));
    write(member, id, clause, leaf, amended);
    if (amended.state() == State.DRAFT) {
      clauses.makeStale(id, clause.eId(), LeafRules.others(clause, wording.language()));
    }
    tidings.tell(instrument);
    return new Amended(amended);
  }

  /// Words that were brought together with those they follow.
  private void follow(Member member, Instrument instrument, Clause clause, Wording wording) {
    var leaf = clause.leaf(wording.language());
    var first = LeafRules.first(instrument, wording, false, clock.instant());
    var following =
        leaf.map(before -> LeafRules.reworded(before, wording, false, clock.instant()))
            .orElse(first);
    write(member, instrument.id(), clause, leaf, following);
  }

  private void write(
      Member member, InstrumentId id, Clause clause, Optional<Leaf> before, Leaf leaf) {
    if (before.isPresent()) {
      clauses.amend(id, clause.eId(), leaf);
    } else {
      clauses.add(id, clause.eId(), leaf);
    }
    journal.note(
        id,
        member,
        What.WORDED,
        clause,
        leaf.language(),
        before.map(Leaf::words).orElse(null),
        leaf.words(),
        "");
  }

  /// Records that a reviser other than the author finds the leaf to say the same as the others.
  @Transactional
  public ConfirmOutcome confirm(
      Member reviser, InstrumentId id, String eId, String language, int version) {
    return judge(reviser, id, eId, language, version, Judgement.CONFIRMS, "");
  }

  /// Records that a reviser has read the leaf and not yet compared it with all the others.
  @Transactional
  public ConfirmOutcome review(
      Member reviser, InstrumentId id, String eId, String language, int version) {
    return judge(reviser, id, eId, language, version, Judgement.REVIEWS, "");
  }

  /// Records that what changed in another language has no effect in this one, which says the right
  /// thing as it stands.
  ///
  /// @param reason why, in the reviser's words
  @Transactional
  public ConfirmOutcome declareNoEffect(
      Member reviser, InstrumentId id, String eId, String language, int version, String reason) {
    return judge(reviser, id, eId, language, version, Judgement.NO_EFFECT, reason.strip());
  }

  private ConfirmOutcome judge(
      Member reviser,
      InstrumentId id,
      String eId,
      String language,
      int version,
      Judgement judgement,
      String reason) {
    var instrument = instruments.lock(id);
    if (instrument.isEmpty()) return ConfirmOutcome.Refused.NO_SUCH_TEXT;
    if (!entrance.mayRevise(reviser, instrument.get())) {
      return ConfirmOutcome.Refused.NOT_A_REVISER;
    }
    var clause = clauses.clause(id, eId);
    var leaf = clause.flatMap(found -> found.leaf(language));
    if (clause.isEmpty() || leaf.isEmpty()) return ConfirmOutcome.Refused.NO_SUCH_CLAUSE;
    var refused =
        LeafRules.refusal(
            instrument.get(), leaf.get(), reviser.account(), version, judgement, reason);
    if (refused.isPresent()) return refused.get();
    var state = judgement == Judgement.REVIEWS ? State.REVIEWED : State.CONCORDANT;
    clauses.judge(id, eId, language, state, author(reviser));
    journal.note(id, reviser, judgement.what(), clause.get(), language, null, null, reason);
    tidings.tell(instrument.get());
    return new Confirmed(
        new Leaf(
            language,
            leaf.get().courtesy(),
            leaf.get().words(),
            state,
            leaf.get().version() + 1,
            leaf.get().setBy(),
            leaf.get().setAt(),
            Optional.of(author(reviser))));
  }

  /// Who may word this leaf: the secretariat always; negotiators where words change in place; where
  /// they change by amendment, and for translators, only what follows another language.
  private Optional<AmendOutcome.Refused> refusal(
      Member member, Instrument instrument, Optional<Leaf> leaf) {
    if (entrance.mayKeep(member, instrument.network())) return Optional.empty();
    boolean drafts = entrance.mayDraft(member, instrument);
    if (drafts && instrument.editing() == Editing.OPEN) return Optional.empty();
    if (!drafts && !entrance.mayTranslate(member, instrument)) {
      return Optional.of(AmendOutcome.Refused.NOT_A_DRAFTER);
    }
    if (leaf.isEmpty() || LeafRules.follows(leaf.get())) return Optional.empty();
    return Optional.of(
        drafts ? AmendOutcome.Refused.BY_AMENDMENT_ONLY : AmendOutcome.Refused.FOLLOWS_ONLY);
  }

  /// Names once each, parents before what they hold, at least one clause.
  private static boolean wellFormed(Drafting drafting) {
    var kinds = new HashMap<String, Clause.Kind>();
    for (var piece : drafting.pieces()) {
      var parent = piece.parent() == null ? null : kinds.get(piece.parent());
      boolean placed =
          switch (piece.kind()) {
            case SUBCLAUSE -> parent == Clause.Kind.CLAUSE;
            case ITEM -> parent == Clause.Kind.CLAUSE || parent == Clause.Kind.SUBCLAUSE;
            case CLAUSE -> piece.parent() == null || parent == Clause.Kind.HEADING;
            case PREFACE, FORMULA, RECITAL, HEADING, CONCLUSION -> piece.parent() == null;
          };
      if (!placed || kinds.put(piece.eId(), piece.kind()) != null) return false;
    }
    return kinds.containsValue(Clause.Kind.CLAUSE);
  }

  private static Author author(Member member) {
    return new Author(member.account(), member.office());
  }
}
