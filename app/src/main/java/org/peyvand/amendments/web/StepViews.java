package org.peyvand.amendments.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.peyvand.amendments.Amendment;
import org.peyvand.amendments.Amendment.Kind;
import org.peyvand.amendments.Amendment.Step;
import org.peyvand.amendments.web.AmendmentPage.StepView;
import org.peyvand.amendments.web.AmendmentPage.Words;
import org.peyvand.texts.Clause;
import org.peyvand.texts.Instrument;
import org.peyvand.wording.WordDiff;
import org.peyvand.wording.WordMerge;

/// Sets the steps of an amendment beside what the text, or the amendment it amends, says.
record StepViews(
    Instrument instrument,
    Map<String, Place> places,
    List<Clause> clauses,
    Optional<Amendment> against) {
  List<StepView> of(Amendment amendment) {
    return amendment.steps().stream().map(this::view).toList();
  }

  private StepView view(Step step) {
    var place = step.eId() == null ? null : places.get(step.eId());
    var target = step.after() == null ? null : places.get(step.after());
    return new StepView(step, place, target, worded(step) ? words(step) : List.of());
  }

  private static boolean worded(Step step) {
    return step.kind() == Kind.REPLACE || step.kind() == Kind.INSERT;
  }

  private List<Words> words(Step step) {
    var all = new ArrayList<Words>();
    for (var language : instrument.setup().languages()) {
      var now = now(step, language);
      var worded = step.wordings().get(language);
      if (worded == null) {
        all.add(new Words(language, now, List.of(), "", false));
        continue;
      }
      var base = worded.base() == null ? now : worded.base();
      var merged = WordMerge.merge(language, base, worded.words(), now);
      var words = merged.orElse(worded.words());
      all.add(
          new Words(
              language,
              now,
              WordDiff.between(language, now, words),
              worded.words(),
              merged.isEmpty()));
    }
    return all;
  }

  private String now(Step step, String language) {
    if (against.isPresent()) {
      var worded = against.get().steps().getFirst().wordings().get(language);
      return worded == null ? "" : worded.words();
    }
    return step.eId() == null ? "" : Table.words(clauses, step.eId(), language);
  }
}
