package org.peyvand.amendments;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.peyvand.texts.AdoptOutcome.Obstacle;
import org.peyvand.texts.AdoptionHindrance;
import org.peyvand.texts.Instrument;
import org.springframework.stereotype.Component;

/// What this room holds against an adoption: every amendment and every compromise that is open.
@Component
class PendingAmendments implements AdoptionHindrance {
  private final AmendmentStore amendments;
  private final CompromiseStore compromises;

  PendingAmendments(AmendmentStore amendments, CompromiseStore compromises) {
    this.amendments = amendments;
    this.compromises = compromises;
  }

  @Override
  public List<Obstacle.Hindered> hindrances(Instrument instrument) {
    var path = "/texts/" + instrument.slug();
    var found = new ArrayList<Obstacle.Hindered>();
    for (var amendment : amendments.allPending(instrument.id())) {
      var place = amendment.steps().isEmpty() ? null : amendment.steps().getFirst().place();
      found.add(
          new Obstacle.Hindered(
              place == null ? "" : place,
              "amendments.hindrance.amendment",
              Map.of("number", amendment.number()),
              path + "/amendments/" + amendment.number()));
    }
    for (var compromise : compromises.open(instrument.id())) {
      found.add(
          new Obstacle.Hindered(
              compromise.eId(),
              "amendments.hindrance.compromise",
              Map.of("number", compromise.number()),
              path + "/compromises/" + compromise.number()));
    }
    return found;
  }
}
