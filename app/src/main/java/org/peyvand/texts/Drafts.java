package org.peyvand.texts;

import java.time.Clock;
import java.util.HashMap;
import java.util.Optional;
import org.peyvand.access.Member;
import org.peyvand.kernel.Ids;
import org.peyvand.kernel.InstrumentId;
import org.peyvand.kernel.PublicChange;
import org.peyvand.texts.AmendOutcome.Amended;
import org.peyvand.texts.ConfirmOutcome.Confirmed;
import org.peyvand.texts.DraftOutcome.Drafted;
import org.peyvand.texts.Leaf.Author;
import org.peyvand.texts.Leaf.State;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door for working on a text before it is adopted. Every change holds the text's lock, so that
/// nothing slips in while it is being frozen.
@Service
public class Drafts {
  private final InstrumentStore instruments;
  private final ClauseStore clauses;
  private final Entrance entrance;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final Ids ids;

  Drafts(
      InstrumentStore instruments,
      ClauseStore clauses,
      Entrance entrance,
      ApplicationEventPublisher events,
      Clock clock,
      Ids ids) {
    this.instruments = instruments;
    this.clauses = clauses;
    this.entrance = entrance;
    this.events = events;
    this.clock = clock;
    this.ids = ids;
  }

  public boolean mayAmend(Member member, Instrument instrument) {
    return instrument.adopted().isEmpty() && entrance.mayDraft(member, instrument);
  }

  public boolean mayConfirm(Member member, Instrument instrument) {
    return instrument.adopted().isEmpty() && entrance.mayRevise(member, instrument);
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
    int position = 0;
    for (var piece : drafting.pieces()) {
      clauses.add(id, position++, piece, author(author), clock.instant());
    }
    instruments.find(id).ifPresent(this::tell);
    return new Drafted(id);
  }

  /// Puts new words in place of a leaf's; the same clause in the other languages becomes stale.
  ///
  /// @param version the version of the leaf that the member had before their eyes
  @Transactional
  public AmendOutcome amend(
      Member member, InstrumentId id, String eId, String language, String words, int version) {
    var instrument = instruments.lock(id);
    if (instrument.isEmpty()) return AmendOutcome.Refused.NO_SUCH_TEXT;
    if (!entrance.mayDraft(member, instrument.get())) return AmendOutcome.Refused.NOT_A_DRAFTER;
    var clause = clauses.clause(id, eId);
    var leaf = clause.flatMap(found -> found.leaf(language));
    if (clause.isEmpty() || leaf.isEmpty()) return AmendOutcome.Refused.NO_SUCH_CLAUSE;
    var tidy = Leaf.tidy(words);
    return LeafRules.refusal(instrument.get(), leaf.get(), tidy, version)
        .orElseGet(() -> amend(member, instrument.get(), clause.get(), leaf.get(), tidy));
  }

  private AmendOutcome amend(
      Member member, Instrument instrument, Clause clause, Leaf leaf, String words) {
    var id = instrument.id();
    var amended =
        new Leaf(
            leaf.language(),
            leaf.courtesy(),
            words,
            LeafRules.after(leaf),
            leaf.version() + 1,
            author(member),
            clock.instant(),
            Optional.empty());
    clauses.amend(id, clause.eId(), amended);
    var stale = LeafRules.staleAfter(clause, leaf);
    if (!stale.isEmpty()) clauses.makeStale(id, clause.eId(), stale);
    tell(instrument);
    return new Amended(amended);
  }

  /// Records that a reviser other than the author finds the leaf to say the same as the others.
  @Transactional
  public ConfirmOutcome confirm(
      Member reviser, InstrumentId id, String eId, String language, int version) {
    var instrument = instruments.lock(id);
    if (instrument.isEmpty()) return ConfirmOutcome.Refused.NO_SUCH_TEXT;
    if (!entrance.mayRevise(reviser, instrument.get())) {
      return ConfirmOutcome.Refused.NOT_A_REVISER;
    }
    var leaf = clauses.clause(id, eId).flatMap(clause -> clause.leaf(language));
    if (leaf.isEmpty()) return ConfirmOutcome.Refused.NO_SUCH_CLAUSE;
    return LeafRules.refusal(instrument.get(), leaf.get(), reviser.account(), version)
        .orElseGet(() -> confirm(reviser, instrument.get(), eId, leaf.get()));
  }

  private ConfirmOutcome confirm(Member reviser, Instrument instrument, String eId, Leaf leaf) {
    clauses.confirm(instrument.id(), eId, leaf.language(), author(reviser));
    tell(instrument);
    return new Confirmed(
        new Leaf(
            leaf.language(),
            leaf.courtesy(),
            leaf.words(),
            State.CONCORDANT,
            leaf.version() + 1,
            leaf.setBy(),
            leaf.setAt(),
            Optional.of(author(reviser))));
  }

  /// Of a draft that only its parties may read, nobody else's page says anything.
  private void tell(Instrument instrument) {
    if (instrument.published()) events.publishEvent(PublicChange.ofText(instrument.slug()));
  }

  /// Names once each, parents before what they hold, at least one clause.
  private static boolean wellFormed(Drafting drafting) {
    var kinds = new HashMap<String, Clause.Kind>();
    for (var piece : drafting.pieces()) {
      var parent = piece.parent() == null ? null : kinds.get(piece.parent());
      boolean placed =
          switch (piece.kind()) {
            case SUBCLAUSE -> parent == Clause.Kind.CLAUSE;
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
