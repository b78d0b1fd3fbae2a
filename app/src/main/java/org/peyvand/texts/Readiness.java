package org.peyvand.texts;

import java.util.ArrayList;
import java.util.List;
import org.peyvand.texts.AdoptOutcome.Obstacle;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Everything that stands in the way of an adoption: words that do not agree yet, then what the
/// rooms above hold against it.
@Component
class Readiness {
  /// Asked for late: those rooms are built upon this one.
  private final ObjectProvider<AdoptionHindrance> hindrances;

  Readiness(ObjectProvider<AdoptionHindrance> hindrances) {
    this.hindrances = hindrances;
  }

  List<Obstacle> obstacles(Instrument instrument, List<Clause> clauses) {
    var obstacles = new ArrayList<>(AdoptionRules.obstacles(instrument, clauses));
    hindrances
        .orderedStream()
        .forEach(hindrance -> obstacles.addAll(hindrance.hindrances(instrument)));
    return List.copyOf(obstacles);
  }
}
