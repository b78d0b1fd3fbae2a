package org.peyvand.rounds;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Two editions of a text beside each other, piece by piece, in the order of the later one; what
/// was deleted stands where it stood.
public record Comparison(List<Line> lines) {
  public Comparison {
    lines = List.copyOf(lines);
  }

  /// One piece in both editions.
  ///
  /// @param before none where it is new
  /// @param after none where it was deleted
  /// @param moved whether it stands in another place among the pieces that both editions have
  public record Line(@Nullable Piece before, @Nullable Piece after, boolean moved) {
    public Line {
      if (before == null && after == null) throw new IllegalArgumentException("a line of nothing");
    }

    /// The piece as the later edition has it, or as it was.
    public Piece piece() {
      return after == null ? java.util.Objects.requireNonNull(before) : after;
    }

    public Change change() {
      if (before == null) return Change.INSERTED;
      if (after == null) return Change.DELETED;
      if (!java.util.Objects.equals(before.words(), after.words())) return Change.REWORDED;
      if (moved) return Change.MOVED;
      return before.digest().equals(after.digest()) ? Change.NONE : Change.ELSEWHERE;
    }
  }

  /// What happened to a piece.
  public enum Change {
    NONE,
    INSERTED,
    DELETED,
    REWORDED,
    MOVED,
    /// Its words changed in another authentic language, and not in this one.
    ELSEWHERE
  }

  public long count(Change change) {
    return lines.stream().filter(line -> line.change() == change).count();
  }

  /// The lines on which something happened.
  public List<Line> changed() {
    return lines.stream().filter(line -> line.change() != Change.NONE).toList();
  }
}
