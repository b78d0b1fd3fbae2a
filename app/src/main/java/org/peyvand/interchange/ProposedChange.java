package org.peyvand.interchange;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One change that a file asks for, as neutral data: whoever takes changes over makes of it what
/// the text's stage allows, new words or an amendment.
///
/// @param eId the piece that changes; for a new piece and a moved one see `after`
/// @param after the piece behind which a new or moved one is to stand; empty for the beginning
/// @param newWords the words the leaf would have; empty where the piece goes or only moves
/// @param author who made the change, as the file says; empty where it does not
/// @param at when, as the file says
/// @param certain whether the piece was known by its name, and not guessed by its words
public record ProposedChange(
    String eId,
    String language,
    Kind kind,
    String after,
    String newWords,
    String author,
    @Nullable Instant at,
    boolean certain) {
  /// What happens to the piece.
  public enum Kind {
    REPLACE,
    INSERT_AFTER,
    DELETE,
    MOVE
  }

  static ProposedChange replace(String eId, String language, String words) {
    return new ProposedChange(eId, language, Kind.REPLACE, "", words, "", null, true);
  }
}
