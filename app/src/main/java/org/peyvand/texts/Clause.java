package org.peyvand.texts;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One piece of a text, with a leaf for each language (بند).
///
/// @param eId its stable name, the same in every language
/// @param number its number within its kind and parent; 0 where it has none
/// @param parent the heading of a clause, the clause of a subclause, either of the two for an item
public record Clause(
    String eId, Kind kind, int number, @Nullable String parent, List<Leaf> leaves) {
  public Clause {
    leaves = List.copyOf(leaves);
  }

  /// What a piece is to the text; whatever is not a clause or below it has no number.
  public enum Kind {
    PREFACE,
    FORMULA,
    RECITAL,
    HEADING,
    CLAUSE,
    SUBCLAUSE,
    /// An item of a list below a clause or subclause.
    ITEM,
    CONCLUSION
  }

  public Optional<Leaf> leaf(String language) {
    return leaves.stream().filter(leaf -> leaf.language().equals(language)).findFirst();
  }
}
