package org.peyvand.rounds;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.peyvand.kernel.BodyId;

/// What a party thinks of a clause (موضع). The latest counts; the earlier ones stay.
///
/// @param statement why, or subject to what; attached, never merged into the text
/// @param digest the name of the words it was given on ([RoundRecord#digest])
public record Position(
    UUID id,
    String eId,
    BodyId body,
    Stand stand,
    Optional<Statement> statement,
    String digest,
    Recorder takenBy,
    Instant takenAt) {
  /// What a party may think, from yes to no.
  public enum Stand {
    AGREE,
    SUBJECT_TO,
    RESERVE,
    OBJECT;

    /// Whether it says nothing without words.
    boolean needsWords() {
      return this == SUBJECT_TO || this == OBJECT;
    }
  }

  /// Whether the clause still says what it said then.
  ///
  /// @param now the name of what it says now
  public boolean standsOn(String now) {
    return digest.equals(now);
  }

  /// A position as it is sent.
  ///
  /// @param seen the name of the words that the party had before its eyes
  /// @param after the party's last position on the clause that it had before its eyes
  public record Taking(
      Stand stand, String language, String words, String seen, Optional<UUID> after) {}

  /// A position without its words, for tables.
  public record Mark(String eId, BodyId body, Stand stand, String digest) {}
}
