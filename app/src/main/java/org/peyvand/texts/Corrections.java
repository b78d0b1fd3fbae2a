package org.peyvand.texts;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.peyvand.access.Member;
import org.peyvand.kernel.InstrumentId;
import org.peyvand.texts.Leaf.Author;
import org.peyvand.texts.Leaf.State;
import org.peyvand.wording.Correction;
import org.peyvand.wording.Habits;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door for what a language's own habits would write otherwise: lost half-spaces, marks of
/// another script. Such a change says nothing new, so the other languages stay as they are; the
/// leaf itself is read once more.
@Service
public class Corrections {
  private final InstrumentStore instruments;
  private final ClauseStore clauses;
  private final Drafts drafts;
  private final Habits habits;
  private final Journal journal;
  private final Tidings tidings;
  private final Clock clock;

  Corrections(
      InstrumentStore instruments,
      ClauseStore clauses,
      Drafts drafts,
      Habits habits,
      Journal journal,
      Tidings tidings,
      Clock clock) {
    this.instruments = instruments;
    this.clauses = clauses;
    this.drafts = drafts;
    this.habits = habits;
    this.journal = journal;
    this.tidings = tidings;
    this.clock = clock;
  }

  /// What can be offered for these words, in the order of reading.
  public List<Correction> offered(Leaf leaf) {
    return habits.find(leaf.language(), leaf.words());
  }

  /// Makes those of the offered corrections that the member has chosen.
  ///
  /// @param version of the leaf for which they were offered
  /// @param chosen their places in the list that was offered, from 0
  @Transactional
  public AmendOutcome make(
      Member member,
      InstrumentId id,
      String eId,
      String language,
      int version,
      List<Integer> chosen) {
    var instrument = instruments.lock(id);
    if (instrument.isEmpty()) return AmendOutcome.Refused.NO_SUCH_TEXT;
    if (instrument.get().adopted().isPresent()) return AmendOutcome.Refused.ALREADY_ADOPTED;
    if (!drafts.mayAmend(member, instrument.get())) return AmendOutcome.Refused.NOT_A_DRAFTER;
    var clause = clauses.clause(id, eId);
    var leaf = clause.flatMap(found -> found.leaf(language));
    if (clause.isEmpty() || leaf.isEmpty()) return AmendOutcome.Refused.NO_SUCH_CLAUSE;
    var now = leaf.get();
    if (now.version() != version) return new AmendOutcome.Overtaken(now, now.words());
    var offered = offered(now);
    var made =
        chosen.stream()
            .filter(place -> place >= 0 && place < offered.size())
            .distinct()
            .map(offered::get)
            .toList();
    var words = habits.apply(now.words(), made).map(Leaf::tidy).orElse(now.words());
    if (words.equals(now.words())) return AmendOutcome.Refused.UNCHANGED;
    var corrected =
        new Leaf(
            language,
            now.courtesy(),
            words,
            now.state() == State.CONCORDANT ? State.REVIEWED : now.state(),
            now.version() + 1,
            new Author(member.account(), member.office()),
            clock.instant(),
            Optional.empty());
    clauses.amend(id, eId, corrected);
    journal.note(id, member, Change.What.WORDED, clause.get(), language, now.words(), words, "");
    tidings.tell(instrument.get());
    return new AmendOutcome.Amended(corrected);
  }
}
