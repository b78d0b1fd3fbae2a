package org.peyvand.depositary;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.peyvand.languages.Multilingual;

/// A piece of evidence of an act: a scan, a photograph, a document. It is never changed and never
/// deleted; withdrawn or erased it still stands in its place, with the reason.
///
/// @param number the first, second, … of its act; part of its address
/// @param file what was handed in (room `files`)
/// @param preview a small picture of it, where one could be drawn
/// @param caption what it shows, in the language of who attached it; none once erased
/// @param lookedAt whether the depositary's confirmation names it
public record Exhibit(
    UUID id,
    UUID act,
    int number,
    UUID file,
    Optional<UUID> preview,
    Optional<Multilingual> caption,
    Circle circle,
    Act.Actor by,
    Instant at,
    Optional<Ending> withdrawn,
    Optional<Ending> erased,
    boolean lookedAt) {
  /// Who may see it.
  public enum Circle {
    EVERYONE,
    /// The parties of the text, and the depositary.
    PARTIES
  }

  /// Why it counts no longer.
  public record Ending(Multilingual reason, Act.Actor by, Instant at) {}

  /// How it came to count no longer.
  public enum How {
    WITHDRAWN,
    ERASED
  }

  /// Whether it still counts.
  public boolean stands() {
    return withdrawn.isEmpty() && erased.isEmpty();
  }
}
