package org.peyvand.rounds;

import org.jspecify.annotations.Nullable;
import org.peyvand.texts.Clause;

/// One piece of a text in one language, as it stood at the end of a round or stands now.
///
/// @param number its number within its kind and parent; 0 where it has none
/// @param words none where there are no words in this language
/// @param digest the name of what it says in all authentic languages ([RoundRecord#digest])
public record Piece(
    String eId,
    Clause.Kind kind,
    int number,
    @Nullable String parent,
    @Nullable String words,
    String digest) {
  /// A clause as it stands now.
  static Piece now(Clause clause, String language) {
    return new Piece(
        clause.eId(),
        clause.kind(),
        clause.number(),
        clause.parent(),
        clause.leaf(language).map(org.peyvand.texts.Leaf::words).orElse(null),
        RoundRecord.digest(clause));
  }
}
