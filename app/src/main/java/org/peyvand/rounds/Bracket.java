package org.peyvand.rounds;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.peyvand.kernel.BodyId;
import org.peyvand.kernel.InstrumentId;

/// A clause on which the parties have not agreed: several wordings in brackets, each with those who
/// support it (متن درون کروشه). The first is what stood when the bracket was opened.
///
/// @param support which alternative each party supports
/// @param end how it ended; empty while it is open, and hinders adoption
public record Bracket(
    UUID id,
    InstrumentId instrument,
    String eId,
    Recorder openedBy,
    Instant openedAt,
    List<Alternative> alternatives,
    Map<BodyId, Integer> support,
    Optional<End> end) {
  /// More wordings of one clause belong into a drafting group.
  public static final int ALTERNATIVES_MAX = 8;

  /// More open questions in one text, and it is not ready for a round.
  public static final int OPEN_MAX = 400;

  public Bracket {
    alternatives = List.copyOf(alternatives);
    support = Map.copyOf(support);
  }

  public boolean open() {
    return end.isEmpty();
  }

  public Optional<Alternative> alternative(int number) {
    return alternatives.stream().filter(one -> one.number() == number).findFirst();
  }

  public List<BodyId> supporters(int number) {
    return support.entrySet().stream()
        .filter(entry -> entry.getValue() == number)
        .map(Map.Entry::getKey)
        .toList();
  }

  /// One wording, in one language at first; the others are asked for theirs.
  ///
  /// @param body the party that put it forward; none for the secretariat and for what stood before
  /// @param words by language
  public record Alternative(
      int number, Optional<BodyId> body, Recorder putBy, Instant putAt, Map<String, String> words) {
    public Alternative {
      words = Map.copyOf(words);
    }
  }

  /// @param number the alternative that was chosen; 0 where the clause was left as it stood
  public record End(int number, Recorder endedBy, Instant endedAt) {}
}
