package org.peyvand.texts;

import java.util.List;
import java.util.Map;
import org.peyvand.access.Member;

/// What another room has to say at a clause, to those who work on the text: that an amendment is
/// pending there, that a bracket is open. Rooms above offer beans of this kind; texts knows none of
/// them.
public interface ClauseNotes {
  /// Notes stand in the order of their rooms' keys.
  String key();

  /// By the piece they belong to; nothing for a member who is not to see them.
  ///
  /// @param clauses of the instrument, which whoever asks has at hand
  Map<String, List<Note>> notes(Instrument instrument, List<Clause> clauses, Member member);

  /// One note: a sentence that leads to a page.
  ///
  /// @param sentence its key, and `values` what it says
  /// @param path below the language
  /// @param urgent whether it stands in the way of adoption
  record Note(String sentence, Map<String, Object> values, String path, boolean urgent) {
    public Note {
      values = Map.copyOf(values);
    }

    /// The names and values as a sentence takes them.
    public Object[] arguments() {
      return values.entrySet().stream()
          .flatMap(entry -> java.util.stream.Stream.of(entry.getKey(), entry.getValue()))
          .toArray();
    }
  }
}
