package org.peyvand.amendments;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.peyvand.access.Member;
import org.peyvand.amendments.Amendment.Step;
import org.peyvand.amendments.Amendment.Worded;
import org.peyvand.amendments.AmendmentOutcome.Refused;
import org.peyvand.texts.AmendOutcome;
import org.peyvand.texts.ArrangeOutcome;
import org.peyvand.texts.Clause;
import org.peyvand.texts.Drafts;
import org.peyvand.texts.Instrument;
import org.peyvand.texts.Leaf;
import org.peyvand.texts.Outlines;
import org.peyvand.texts.Texts;
import org.peyvand.texts.Wording;
import org.peyvand.wording.WordMerge;
import org.springframework.stereotype.Component;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/// Enters what was agreed into the text, within the transaction of the door that calls it: all
/// steps of an amendment or none.
@Component
class Entering {
  private final Texts texts;
  private final Drafts drafts;
  private final Outlines outlines;
  private final StepStore steps;

  Entering(Texts texts, Drafts drafts, Outlines outlines, StepStore steps) {
    this.texts = texts;
    this.drafts = drafts;
    this.outlines = outlines;
    this.steps = steps;
  }

  /// Why nothing was entered; empty where all of it was.
  Optional<AmendmentOutcome> enter(Member secretariat, Instrument instrument, Amendment amendment) {
    if (amendment.against().isPresent()) return enterInto(amendment);
    for (var step : amendment.steps()) {
      var refused = enter(secretariat, instrument, amendment, step);
      if (refused.isPresent()) {
        // What an earlier step of the same amendment did goes with it.
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return refused;
      }
    }
    return Optional.empty();
  }

  private Optional<AmendmentOutcome> enter(
      Member secretariat, Instrument instrument, Amendment amendment, Step step) {
    var id = instrument.id();
    return switch (step.kind()) {
      case REPLACE -> replace(secretariat, instrument, amendment, step);
      case INSERT ->
          arranged(
              outlines.insert(
                  secretariat,
                  id,
                  java.util.Objects.requireNonNull(step.pieceKind()),
                  step.after(),
                  ordered(amendment, step.wordings())));
      case DELETE -> arranged(outlines.remove(secretariat, id, name(step), amendment.reason()));
      case MOVE -> arranged(outlines.move(secretariat, id, name(step), step.after()));
    };
  }

  /// What changed meanwhile in another place of the clause stays; in the same place, people decide.
  private Optional<AmendmentOutcome> replace(
      Member secretariat, Instrument instrument, Amendment amendment, Step step) {
    var clause = find(instrument, name(step));
    if (clause.isEmpty()) return Optional.of(Refused.NO_SUCH_CLAUSE);
    var merged = new LinkedHashMap<String, Worded>();
    for (var entry : step.wordings().entrySet()) {
      var worded = entry.getValue();
      var now = clause.get().leaf(entry.getKey()).map(Leaf::words).orElse("");
      var base = worded.base() == null ? now : worded.base();
      var words = WordMerge.merge(entry.getKey(), base, worded.words(), now);
      if (words.isEmpty()) {
        // Of the languages that follow, those that no longer fit are asked for anew.
        if (entry.getKey().equals(amendment.language())) {
          return Optional.of(Refused.CLAUSE_CHANGED);
        }
        continue;
      }
      merged.put(entry.getKey(), new Worded(words.get(), base, worded.by(), worded.at()));
    }
    return switch (drafts.enter(
        secretariat, instrument.id(), name(step), ordered(amendment, merged))) {
      case AmendOutcome.Amended _ -> Optional.empty();
      case AmendOutcome.Overtaken _ -> Optional.of(Refused.CLAUSE_CHANGED);
      case AmendOutcome.Refused why -> Optional.of(new AmendmentOutcome.Unfit(why));
    };
  }

  /// An amendment to an amendment: its words take the place of the other's.
  private Optional<AmendmentOutcome> enterInto(Amendment amendment) {
    var step = amendment.steps().getFirst();
    step.wordings()
        .forEach(
            (language, worded) ->
                steps.word(amendment.against().orElseThrow(), 0, language, worded));
    return Optional.empty();
  }

  /// The language in which it was proposed leads.
  private static List<Wording> ordered(Amendment amendment, Map<String, Worded> wordings) {
    var words = new ArrayList<Wording>();
    wordings.forEach(
        (language, worded) -> {
          var wording = new Wording(language, worded.words(), worded.by());
          if (language.equals(amendment.language())) {
            words.addFirst(wording);
          } else {
            words.add(wording);
          }
        });
    return words;
  }

  private static Optional<AmendmentOutcome> arranged(ArrangeOutcome outcome) {
    return switch (outcome) {
      case ArrangeOutcome.Arranged _ -> Optional.empty();
      case ArrangeOutcome.Unfit(var why) -> Optional.of(new AmendmentOutcome.Unfit(why));
      case ArrangeOutcome.Refused.NO_SUCH_CLAUSE -> Optional.of(Refused.NO_SUCH_CLAUSE);
      case ArrangeOutcome.Refused why -> Optional.of(new AmendmentOutcome.Misplaced(why));
    };
  }

  private static String name(Step step) {
    return java.util.Objects.requireNonNull(step.eId());
  }

  private Optional<Clause> find(Instrument instrument, String eId) {
    return texts.clauses(instrument.id()).stream()
        .filter(clause -> clause.eId().equals(eId))
        .findFirst();
  }
}
