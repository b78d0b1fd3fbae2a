package org.peyvand.amendments;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.peyvand.access.Member;
import org.peyvand.texts.Clause;
import org.peyvand.texts.ClauseNotes;
import org.peyvand.texts.Instrument;
import org.springframework.stereotype.Component;

/// What stands at each clause: how many amendments are pending there, in whatever language they
/// were proposed, and where to propose one.
@Component
class AmendmentMargin implements ClauseNotes {
  private final Amendments amendments;
  private final AmendmentStore store;

  AmendmentMargin(Amendments amendments, AmendmentStore store) {
    this.amendments = amendments;
    this.store = store;
  }

  @Override
  public String key() {
    return "amendments";
  }

  @Override
  public Map<String, List<Note>> notes(Instrument instrument, List<Clause> clauses, Member member) {
    if (instrument.adopted().isPresent() || !amendments.mayRead(member, instrument)) {
      return Map.of();
    }
    var path = "/texts/" + instrument.slug();
    var notes = new HashMap<String, List<Note>>();
    store
        .counts(instrument.id())
        .forEach(
            (eId, count) ->
                notes
                    .computeIfAbsent(eId, _ -> new ArrayList<>())
                    .add(
                        new Note(
                            "amendments.note.pending",
                            Map.of("count", count),
                            path + "/clauses/" + eId + "/amendments",
                            true)));
    if (amendments.mayPropose(member, instrument)) {
      for (var clause : clauses) {
        notes
            .computeIfAbsent(clause.eId(), _ -> new ArrayList<>())
            .add(
                new Note(
                    "amendments.note.propose",
                    Map.of(),
                    path + "/amendments/new?clause=" + clause.eId(),
                    false));
      }
    }
    return notes;
  }
}
