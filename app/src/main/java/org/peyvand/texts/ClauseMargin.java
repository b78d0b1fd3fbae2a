package org.peyvand.texts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.peyvand.access.Member;
import org.springframework.stereotype.Component;

/// What all rooms above have to say at the clauses of a text.
@Component
public class ClauseMargin {
  private final List<ClauseNotes> rooms;

  ClauseMargin(List<ClauseNotes> rooms) {
    this.rooms = rooms.stream().sorted(Comparator.comparing(ClauseNotes::key)).toList();
  }

  public Map<String, List<ClauseNotes.Note>> notes(
      Instrument instrument, List<Clause> clauses, Member member) {
    var all = new HashMap<String, List<ClauseNotes.Note>>();
    for (var room : rooms) {
      room.notes(instrument, clauses, member)
          .forEach((eId, notes) -> all.computeIfAbsent(eId, _ -> new ArrayList<>()).addAll(notes));
    }
    return all;
  }
}
