package org.peyvand.texts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peyvand.kernel.NetworkId;
import org.peyvand.kernel.Slug;

/// A draft as it is brought in: what was settled, and the tree with its words.
public record Drafting(Slug slug, NetworkId network, Setup setup, List<Piece> pieces) {
  /// A text of more clauses is a code of law, not an instrument of cities.
  public static final int PIECES_MAX = 2_000;

  public Drafting {
    pieces = List.copyOf(pieces);
    if (pieces.size() > PIECES_MAX) throw new IllegalArgumentException(pieces.size() + " pieces");
  }

  /// One piece of the tree, in the order of reading.
  public record Piece(
      String eId, Clause.Kind kind, int number, @Nullable String parent, List<Words> words) {
    public Piece {
      words = List.copyOf(words);
    }
  }

  /// What the piece says in one language.
  public record Words(String language, boolean courtesy, String words, Leaf.State state) {}
}
