package org.peyvand.rounds;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.peyvand.kernel.InstrumentId;
import org.peyvand.kernel.Slug;
import org.peyvand.languages.Multilingual;

/// What stood at the end of a round of negotiation (دور مذاکره), in all languages at once.
///
/// @param name what the parties call it, where it is more than a number
/// @param heldOn the civil date at the place
/// @param languages the authentic ones, then those of courtesy translations
/// @param digest SHA-256 of the round's record ([RoundRecord]), in hexadecimal: what "text agreed"
///   and "initialled" refer to
public record Round(
    InstrumentId instrument,
    int number,
    Optional<Multilingual> name,
    LocalDate heldOn,
    Optional<Place> place,
    List<String> languages,
    int clauses,
    String digest,
    Recorder closedBy,
    Instant closedAt) {
  /// The longest negotiations of cities known to us took a dozen.
  public static final int NUMBER_MAX = 200;

  public static final int NAME_LENGTH_MAX = 120;

  public Round {
    languages = List.copyOf(languages);
  }

  /// Where it was held; none where it was held by correspondence.
  public record Place(Slug city, Multilingual names) {}

  /// What the secretariat says of a round when closing it.
  ///
  /// @param name what the parties call it; empty for none
  /// @param after the number of the last round that the secretariat has seen; 0 for none
  public record Closing(
      Optional<Multilingual> name, LocalDate heldOn, Optional<Place> place, int after) {}
}
