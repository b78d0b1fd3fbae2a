package org.peyvand.rounds;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.peyvand.access.Member;
import org.peyvand.texts.Clause;
import org.peyvand.texts.ClauseNotes;
import org.peyvand.texts.Instrument;
import org.peyvand.texts.Texts;
import org.springframework.stereotype.Component;

/// Says at a clause, to those at the table, that it stands in brackets.
@Component
class BracketNotes implements ClauseNotes {
  private final BracketStore brackets;
  private final Texts texts;

  BracketNotes(BracketStore brackets, Texts texts) {
    this.brackets = brackets;
    this.texts = texts;
  }

  @Override
  public String key() {
    return "rounds";
  }

  @Override
  public Map<String, List<Note>> notes(Instrument instrument, List<Clause> clauses, Member member) {
    if (!texts.inside(member, instrument)) return Map.of();
    var path = "/texts/" + instrument.slug() + "/brackets/";
    var notes = new HashMap<String, List<Note>>();
    brackets
        .openClauses(instrument.id())
        .forEach(
            (eId, bracket) ->
                notes.put(
                    eId, List.of(new Note("rounds.bracket.open", Map.of(), path + bracket, true))));
    return notes;
  }
}
