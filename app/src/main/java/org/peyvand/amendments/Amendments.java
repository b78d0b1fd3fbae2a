package org.peyvand.amendments;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.peyvand.access.Member;
import org.peyvand.amendments.Amendment.Answer;
import org.peyvand.amendments.Amendment.Fate;
import org.peyvand.amendments.Amendment.Kind;
import org.peyvand.amendments.Amendment.Sponsor;
import org.peyvand.amendments.Amendment.Step;
import org.peyvand.amendments.Amendment.Worded;
import org.peyvand.amendments.AmendmentOutcome.Done;
import org.peyvand.amendments.AmendmentOutcome.Refused;
import org.peyvand.kernel.BodyId;
import org.peyvand.kernel.Ids;
import org.peyvand.kernel.InstrumentId;
import org.peyvand.kernel.Slice;
import org.peyvand.texts.Delegates;
import org.peyvand.texts.Drafts;
import org.peyvand.texts.Instrument;
import org.peyvand.texts.Leaf;
import org.peyvand.texts.Leaf.Author;
import org.peyvand.texts.Texts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door of the room: amendments are proposed, worded in the other languages, sponsored and
/// found. Every change holds the text, so that none slips in while it is adopted. What becomes of
/// them is decided through [Decisions].
@Service
public class Amendments {
  private final AmendmentStore store;
  private final StepStore steps;
  private final Texts texts;
  private final Drafts drafts;
  private final Delegates delegates;
  private final AmendmentNotices notices;
  private final Clock clock;
  private final Ids ids;

  Amendments(
      AmendmentStore store,
      StepStore steps,
      Texts texts,
      Drafts drafts,
      Delegates delegates,
      AmendmentNotices notices,
      Clock clock,
      Ids ids) {
    this.store = store;
    this.steps = steps;
    this.texts = texts;
    this.drafts = drafts;
    this.delegates = delegates;
    this.notices = notices;
    this.clock = clock;
    this.ids = ids;
  }

  /// Whether the member may read what is proposed: those who work on the text.
  public boolean mayRead(Member member, Instrument instrument) {
    return drafts.worksOn(member, instrument) || delegates.party(member, instrument).isPresent();
  }

  public boolean mayPropose(Member member, Instrument instrument) {
    return instrument.adopted().isEmpty()
        && (delegates.chairs(member, instrument)
            || delegates.party(member, instrument).isPresent());
  }

  /// By number, a page at a time.
  ///
  /// @param after the last number of the page before; 0 for the first
  public Slice<Amendment> list(
      InstrumentId instrument, int after, @Nullable Fate fate, @Nullable BodyId body) {
    return store.list(instrument, after, fate, body);
  }

  public Optional<Amendment> find(InstrumentId instrument, int number) {
    return store.find(instrument, number);
  }

  public Optional<Amendment> find(java.util.UUID id) {
    return store.find(id);
  }

  /// All that are open, by number.
  public List<Amendment> pending(InstrumentId instrument) {
    return store.allPending(instrument);
  }

  /// For each open amendment, by its number, the numbers of those it collides with.
  public Map<Integer, SortedSet<Integer>> collisions(List<Amendment> pending) {
    return CollisionRules.collisions(pending);
  }

  /// The topic under which open pages hear that something about a text's amendments has changed.
  public static String topic(Instrument instrument) {
    return AmendmentNotices.topic(instrument);
  }

  /// What a clause would say with some of its amendments in it.
  ///
  /// @param words the clause as it stands in this language
  public MergeRules.Merged merge(
      String eId, String language, String words, List<Amendment> chosen) {
    return MergeRules.merge(eId, language, words, chosen);
  }

  /// Proposes an amendment; its number, author and date fill themselves.
  @Transactional
  public AmendmentOutcome propose(Member member, InstrumentId id, Proposal proposal) {
    var instrument = texts.hold(id);
    if (instrument.isEmpty()) return Refused.NO_SUCH_TEXT;
    if (instrument.get().adopted().isPresent()) return Refused.ALREADY_ADOPTED;
    if (!mayPropose(member, instrument.get())) return Refused.NOT_A_PARTY;
    if (store.pending(id) >= Amendment.PENDING_MAX) return Refused.TOO_MANY;
    var refused = AmendmentRules.refusal(proposal, texts.clauses(id));
    if (refused.isPresent()) return refused.get();
    var amendment = amendment(member, instrument.get(), proposal);
    store.add(amendment);
    notices.proposed(instrument.get(), amendment, member);
    return new Done(amendment);
  }

  private Amendment amendment(Member member, Instrument instrument, Proposal proposal) {
    var body = delegates.party(member, instrument);
    var author = author(member);
    var now = clock.instant();
    var made = new ArrayList<Step>();
    for (var change : proposal.changes()) {
      made.add(step(made.size(), proposal.language(), change, member));
    }
    var sponsors =
        proposal.sponsors().stream()
            .distinct()
            .filter(instrument.setup().parties()::contains)
            .filter(party -> !body.equals(Optional.of(party)))
            .map(party -> new Sponsor(party, Answer.ASKED))
            .toList();
    return new Amendment(
        ids.next(),
        instrument.id(),
        store.nextNumber(instrument.id()),
        body,
        proposal.language(),
        proposal.reason().strip(),
        proposal.against(),
        author,
        now,
        Fate.PENDING,
        "",
        made,
        sponsors);
  }

  /// Adds a change to one's own amendment, as long as nobody has answered to it.
  @Transactional
  public AmendmentOutcome add(Member member, InstrumentId id, int number, Proposal.Change change) {
    var instrument = texts.hold(id);
    if (instrument.isEmpty()) return Refused.NO_SUCH_TEXT;
    var found = store.find(id, number);
    if (found.isEmpty()) return Refused.NO_SUCH_AMENDMENT;
    var amendment = found.get();
    boolean answered = amendment.sponsors().stream().anyMatch(one -> one.answer() != Answer.ASKED);
    if (!amendment.pending() || answered) return Refused.ALREADY_DECIDED;
    if (!own(member, amendment) || amendment.against().isPresent()) return Refused.NOT_YOURS;
    if (amendment.steps().size() >= Amendment.STEPS_MAX) return Refused.TOO_MANY;
    var one = new Proposal(amendment.language(), "", List.of(change), List.of(), Optional.empty());
    var refused = AmendmentRules.refusal(one, texts.clauses(id));
    if (refused.isPresent()) return refused.get();
    steps.add(amendment.id(), step(amendment.steps().size(), amendment.language(), change, member));
    notices.changed(instrument.get());
    return new Done(store.find(id, number).orElseThrow());
  }

  private Step step(int position, String language, Proposal.Change change, Member member) {
    var words = new LinkedHashMap<String, Worded>();
    if (change.words() != null) {
      words.put(
          language,
          new Worded(Leaf.tidy(change.words()), change.base(), author(member), clock.instant()));
    }
    return new Step(
        position, change.kind(), change.eId(), change.after(), change.pieceKind(), words);
  }

  /// Words a step in another language, or anew in its own; the proposer's own words only the
  /// proposer changes.
  @Transactional
  public AmendmentOutcome word(
      Member member, InstrumentId id, int number, int position, String language, String words) {
    var instrument = texts.hold(id);
    if (instrument.isEmpty()) return Refused.NO_SUCH_TEXT;
    var found = store.find(id, number);
    if (found.isEmpty()) return Refused.NO_SUCH_AMENDMENT;
    var amendment = found.get();
    if (!amendment.pending()) return Refused.ALREADY_DECIDED;
    boolean leads = language.equals(amendment.language());
    boolean may = leads ? own(member, amendment) : drafts.mayAmend(member, instrument.get());
    if (!may || !instrument.get().setup().languages().contains(language)) return Refused.NOT_YOURS;
    var unfit = AmendmentRules.unfit(words);
    if (unfit.isPresent()) return unfit.get();
    var step = amendment.steps().stream().filter(one -> one.position() == position).findFirst();
    if (step.isEmpty() || !worded(step.get())) return Refused.NO_SUCH_AMENDMENT;
    var base = base(id, amendment, step.get(), language);
    steps.word(
        amendment.id(),
        position,
        language,
        new Worded(Leaf.tidy(words), base, author(member), clock.instant()));
    notices.changed(instrument.get());
    return new Done(store.find(id, number).orElseThrow());
  }

  private static boolean worded(Step step) {
    return step.kind() == Kind.REPLACE || step.kind() == Kind.INSERT;
  }

  private @Nullable String base(InstrumentId id, Amendment amendment, Step step, String language) {
    if (amendment.against().isPresent()) {
      return store
          .find(amendment.against().get())
          .flatMap(other -> other.steps().stream().filter(s -> s.position() == 0).findFirst())
          .map(other -> other.wordings().get(language))
          .map(Worded::words)
          .orElse(null);
    }
    return texts.clauses(id).stream()
        .filter(clause -> clause.eId().equals(step.eId()))
        .flatMap(clause -> clause.leaf(language).stream())
        .map(Leaf::words)
        .findFirst()
        .orElse(null);
  }

  /// What a party says that was asked to stand behind it; it may take its consent back.
  @Transactional
  public AmendmentOutcome sponsor(Member member, InstrumentId id, int number, boolean consents) {
    var instrument = texts.hold(id);
    if (instrument.isEmpty()) return Refused.NO_SUCH_TEXT;
    var found = store.find(id, number);
    if (found.isEmpty()) return Refused.NO_SUCH_AMENDMENT;
    if (!found.get().pending()) return Refused.ALREADY_DECIDED;
    var party = delegates.party(member, instrument.get());
    var asked =
        found.get().sponsors().stream()
            .filter(sponsor -> party.equals(Optional.of(sponsor.body())))
            .findFirst();
    if (asked.isEmpty()) return Refused.NOT_ASKED;
    boolean had = asked.get().answer() == Answer.CONSENTS;
    var answer = consents ? Answer.CONSENTS : had ? Answer.WITHDRAWN : Answer.REFUSES;
    if (answer == asked.get().answer()) return Refused.ALREADY_ANSWERED;
    store.answer(found.get().id(), asked.get().body(), answer, clock.instant());
    notices.changed(instrument.get());
    return new Done(store.find(id, number).orElseThrow());
  }

  /// Whether the member speaks for whoever proposed it.
  public boolean own(Member member, Amendment amendment) {
    if (amendment.author().account().equals(member.account())) return true;
    return amendment.body().isPresent()
        && texts
            .find(amendment.instrument())
            .flatMap(instrument -> delegates.party(member, instrument))
            .equals(amendment.body());
  }

  private static Author author(Member member) {
    return new Author(member.account(), member.office());
  }
}
