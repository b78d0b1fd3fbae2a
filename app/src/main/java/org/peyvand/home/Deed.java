package org.peyvand.home;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.peyvand.kernel.Slug;
import org.peyvand.languages.Multilingual;

/// Where one body stands towards one text.
///
/// @param on the civil date of the act
/// @param sources who claims it, where it is a claim
public record Deed(
    Slug instrument,
    Multilingual title,
    Standing standing,
    Optional<LocalDate> on,
    Optional<Multilingual> place,
    List<Multilingual> sources) {
  public Deed {
    sources = List.copyOf(sources);
  }

  /// Done and confirmed, done, said to be done, or nothing known. A claim is never counted as an
  /// act.
  public enum Standing {
    CONFIRMED,
    SIGNED,
    CLAIMED,
    NOTHING
  }
}
