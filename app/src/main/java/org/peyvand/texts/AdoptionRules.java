package org.peyvand.texts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.peyvand.texts.AdoptOutcome.NotReady;
import org.peyvand.texts.AdoptOutcome.Obstacle;
import org.peyvand.texts.AdoptOutcome.Refused;

/// When a text may be frozen: once, when every authentic version of every clause is confirmed.
final class AdoptionRules {
  private AdoptionRules() {}

  /// Why the adoption cannot be recorded; empty when it can.
  ///
  /// @param obstacles everything that stands in the way
  /// @param today the civil date at the place of adoption
  static Optional<AdoptOutcome> refusal(
      Instrument instrument, List<Obstacle> obstacles, Adoption adoption, LocalDate today) {
    if (instrument.adopted().isPresent()) return Optional.of(Refused.ALREADY_ADOPTED);
    if (adoption.date().isAfter(today)) return Optional.of(Refused.DATE_AHEAD);
    if (!instrument.setup().parties().containsAll(adoption.bodies())) {
      return Optional.of(Refused.NOT_A_PARTY);
    }
    if (adoption.objections().length() > Adoption.OBJECTIONS_LENGTH_MAX) {
      return Optional.of(Refused.OBJECTIONS_TOO_LONG);
    }
    return obstacles.isEmpty() ? Optional.empty() : Optional.of(new NotReady(obstacles));
  }

  /// Every clause and language that is not ready, in the order of reading.
  static List<Obstacle> obstacles(Instrument instrument, List<Clause> clauses) {
    var obstacles = new ArrayList<Obstacle>();
    for (var clause : clauses) {
      for (var language : instrument.setup().languages()) {
        clause
            .leaf(language)
            .filter(leaf -> !leaf.courtesy())
            .ifPresentOrElse(
                leaf -> {
                  if (leaf.state() != Leaf.State.CONCORDANT) {
                    obstacles.add(new Obstacle.NotConcordant(clause.eId(), language, leaf.state()));
                  }
                },
                () -> obstacles.add(new Obstacle.Missing(clause.eId(), language)));
      }
    }
    return obstacles;
  }
}
