package org.peyvand.amendments;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.peyvand.access.Member;
import org.peyvand.amendments.Compromise.Answer;
import org.peyvand.amendments.Compromise.Fate;
import org.peyvand.amendments.Compromise.Text;
import org.peyvand.amendments.CompromiseOutcome.Done;
import org.peyvand.amendments.CompromiseOutcome.Refused;
import org.peyvand.kernel.Ids;
import org.peyvand.kernel.InstrumentId;
import org.peyvand.texts.AmendOutcome;
import org.peyvand.texts.Clause;
import org.peyvand.texts.Delegates;
import org.peyvand.texts.Drafts;
import org.peyvand.texts.Instrument;
import org.peyvand.texts.Leaf;
import org.peyvand.texts.Leaf.Author;
import org.peyvand.texts.Texts;
import org.peyvand.texts.Wording;
import org.peyvand.wording.WordMerge;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door for the chair's compromises: sent to every party, answered with reasons, entered once
/// every party accepts.
@Service
public class Compromises {
  private final CompromiseStore store;
  private final Texts texts;
  private final Drafts drafts;
  private final Delegates delegates;
  private final AmendmentNotices notices;
  private final Clock clock;
  private final Ids ids;

  Compromises(
      CompromiseStore store,
      Texts texts,
      Drafts drafts,
      Delegates delegates,
      AmendmentNotices notices,
      Clock clock,
      Ids ids) {
    this.store = store;
    this.texts = texts;
    this.drafts = drafts;
    this.delegates = delegates;
    this.notices = notices;
    this.clock = clock;
    this.ids = ids;
  }

  public Optional<Compromise> find(InstrumentId instrument, int number) {
    return store.find(instrument, number);
  }

  /// Those that are open, by number.
  public List<Compromise> open(InstrumentId instrument) {
    return store.open(instrument);
  }

  /// Sends a wording of one clause to every party.
  ///
  /// @param settles the numbers of the amendments whose place it takes
  @Transactional
  public CompromiseOutcome propose(
      Member chair,
      InstrumentId id,
      String eId,
      String language,
      String words,
      String explanation,
      List<Integer> settles) {
    var instrument = texts.hold(id);
    if (instrument.isEmpty()) return Refused.NO_SUCH_TEXT;
    var refused = refusal(chair, instrument.get());
    if (refused.isPresent()) return refused.get();
    var leaf = leaf(id, eId, language);
    if (leaf.isEmpty()) return Refused.NO_SUCH_CLAUSE;
    var unfit = AmendOutcome.Refused.ofWords(words);
    if (unfit.isPresent()) return new CompromiseOutcome.Unfit(unfit.get());
    var tidy = Leaf.tidy(words);
    if (tidy.equals(leaf.get().words())) return Refused.NOTHING_CHANGED;
    if (explanation.length() > Amendment.REASON_MAX) return Refused.REASON_TOO_LONG;
    var compromise =
        new Compromise(
            ids.next(),
            id,
            store.nextNumber(id),
            eId,
            language,
            explanation.strip(),
            new Author(chair.account(), chair.office()),
            clock.instant(),
            Fate.PENDING,
            Map.of(language, new Text(tidy, leaf.get().words())),
            settles,
            List.of());
    store.add(compromise);
    notices.compromised(instrument.get(), compromise, chair);
    return new Done(store.find(id, compromise.number()).orElseThrow());
  }

  /// Gives the wording in another language of the text.
  @Transactional
  public CompromiseOutcome word(
      Member member, InstrumentId id, int number, String language, String words) {
    var instrument = texts.hold(id);
    if (instrument.isEmpty()) return Refused.NO_SUCH_TEXT;
    var found = store.find(id, number);
    if (found.isEmpty()) return Refused.NO_SUCH_COMPROMISE;
    if (!found.get().pending()) return Refused.ALREADY_DECIDED;
    if (!drafts.mayAmend(member, instrument.get())) return Refused.NOT_A_PARTY;
    // The words that parties have answered to stay as they were answered to.
    if (language.equals(found.get().language())) return Refused.ALREADY_DECIDED;
    var leaf = leaf(id, found.get().eId(), language);
    if (leaf.isEmpty() || leaf.get().courtesy()) return Refused.NO_SUCH_CLAUSE;
    var unfit = AmendOutcome.Refused.ofWords(words);
    if (unfit.isPresent()) return new CompromiseOutcome.Unfit(unfit.get());
    store.word(found.get().id(), language, new Text(Leaf.tidy(words), leaf.get().words()));
    notices.changed(instrument.get());
    return new Done(store.find(id, number).orElseThrow());
  }

  /// A party accepts, or says why it does not; its last answer counts.
  @Transactional
  public CompromiseOutcome answer(
      Member member, InstrumentId id, int number, boolean accepts, String reason) {
    var instrument = texts.hold(id);
    if (instrument.isEmpty()) return Refused.NO_SUCH_TEXT;
    var found = store.find(id, number);
    if (found.isEmpty()) return Refused.NO_SUCH_COMPROMISE;
    if (!found.get().pending()) return Refused.ALREADY_DECIDED;
    var party = delegates.party(member, instrument.get());
    if (party.isEmpty()) return Refused.NOT_A_PARTY;
    if (!accepts && reason.isBlank()) return Refused.NO_REASON;
    if (reason.length() > Amendment.REASON_MAX) return Refused.REASON_TOO_LONG;
    var answer = new Answer(party.get(), accepts, reason.strip(), member.office(), clock.instant());
    store.answer(ids.next(), found.get().id(), answer);
    notices.changed(instrument.get());
    return new Done(store.find(id, number).orElseThrow());
  }

  /// Enters it into the text, and settles the amendments it takes the place of.
  @Transactional
  public CompromiseOutcome enter(Member chair, InstrumentId id, int number) {
    var instrument = texts.hold(id);
    if (instrument.isEmpty()) return Refused.NO_SUCH_TEXT;
    var refused = refusal(chair, instrument.get());
    if (refused.isPresent()) return refused.get();
    var found = store.find(id, number);
    if (found.isEmpty()) return Refused.NO_SUCH_COMPROMISE;
    var compromise = found.get();
    if (!compromise.pending()) return Refused.ALREADY_DECIDED;
    var missing = compromise.missing(instrument.get().setup().parties());
    if (!missing.isEmpty()) return new CompromiseOutcome.NotAccepted(missing);
    var words = words(id, compromise);
    if (words.isEmpty()) return Refused.CLAUSE_CHANGED;
    return switch (drafts.enter(chair, id, compromise.eId(), words)) {
      case AmendOutcome.Amended _ -> {
        store.decide(compromise.id(), Fate.ENTERED, clock.instant());
        store.settle(compromise.id(), chair.office(), clock.instant());
        notices.changed(instrument.get());
        yield new Done(store.find(id, number).orElseThrow());
      }
      case AmendOutcome.Overtaken _ -> Refused.CLAUSE_CHANGED;
      case AmendOutcome.Refused.NO_SUCH_CLAUSE -> Refused.NO_SUCH_CLAUSE;
      case AmendOutcome.Refused why -> new CompromiseOutcome.Unfit(why);
    };
  }

  /// Gives it up; the amendments stay open.
  @Transactional
  public CompromiseOutcome drop(Member chair, InstrumentId id, int number) {
    var instrument = texts.hold(id);
    if (instrument.isEmpty()) return Refused.NO_SUCH_TEXT;
    var refused = refusal(chair, instrument.get());
    if (refused.isPresent()) return refused.get();
    var found = store.find(id, number);
    if (found.isEmpty()) return Refused.NO_SUCH_COMPROMISE;
    if (!found.get().pending()) return Refused.ALREADY_DECIDED;
    store.decide(found.get().id(), Fate.DROPPED, clock.instant());
    notices.changed(instrument.get());
    return new Done(store.find(id, number).orElseThrow());
  }

  /// The words that still fit the clause, those that lead first; none where these do not.
  private List<Wording> words(InstrumentId id, Compromise compromise) {
    var words = new ArrayList<Wording>();
    for (var entry : compromise.wordings().entrySet()) {
      var language = entry.getKey();
      var text = entry.getValue();
      var now = leaf(id, compromise.eId(), language).map(Leaf::words).orElse("");
      var merged = WordMerge.merge(language, text.base(), text.words(), now);
      boolean leads = language.equals(compromise.language());
      if (merged.isEmpty() && leads) return List.of();
      if (merged.isEmpty()) continue;
      words.add(leads ? 0 : words.size(), new Wording(language, merged.get(), compromise.author()));
    }
    return words;
  }

  private Optional<Refused> refusal(Member chair, Instrument instrument) {
    if (instrument.adopted().isPresent()) return Optional.of(Refused.ALREADY_ADOPTED);
    return delegates.chairs(chair, instrument)
        ? Optional.empty()
        : Optional.of(Refused.NOT_THE_SECRETARIAT);
  }

  private Optional<Leaf> leaf(InstrumentId id, String eId, String language) {
    return texts.clauses(id).stream()
        .filter(clause -> clause.eId().equals(eId))
        .map((Clause clause) -> clause.leaf(language))
        .findFirst()
        .flatMap(leaf -> leaf);
  }
}
