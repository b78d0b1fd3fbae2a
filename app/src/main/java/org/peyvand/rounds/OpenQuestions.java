package org.peyvand.rounds;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.peyvand.texts.AdoptOutcome.Obstacle;
import org.peyvand.texts.AdoptionHindrance;
import org.peyvand.texts.Instrument;
import org.springframework.stereotype.Component;

/// What this room holds against an adoption: a silence procedure that runs, and every bracket that
/// is open.
@Component
class OpenQuestions implements AdoptionHindrance {
  private final BracketStore brackets;
  private final SilenceStore silences;

  OpenQuestions(BracketStore brackets, SilenceStore silences) {
    this.brackets = brackets;
    this.silences = silences;
  }

  @Override
  public List<Obstacle.Hindered> hindrances(Instrument instrument) {
    var path = "/texts/" + instrument.slug();
    var found = new ArrayList<Obstacle.Hindered>();
    silences
        .running(instrument.id())
        .ifPresent(
            silence ->
                found.add(
                    new Obstacle.Hindered(
                        "",
                        "rounds.hindrance.silence",
                        Map.of("round", silence.round()),
                        path + "/versions/" + silence.round())));
    brackets
        .openClauses(instrument.id())
        .forEach(
            (eId, bracket) ->
                found.add(
                    new Obstacle.Hindered(
                        eId, "rounds.hindrance.bracket", Map.of(), path + "/brackets/" + bracket)));
    return found;
  }
}
