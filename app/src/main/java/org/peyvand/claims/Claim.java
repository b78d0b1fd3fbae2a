package org.peyvand.claims;

import java.time.LocalDate;
import java.util.Optional;
import org.peyvand.kernel.BodyId;
import org.peyvand.kernel.Slug;
import org.peyvand.languages.Multilingual;

/// One thing that a report says of an act.
///
/// @param body of whom it is said; empty when of nobody in particular
/// @param act the kind of act in our words, such as `signed` or `text-agreed`
/// @param verb the source's own verb, in each language
/// @param on the civil date of the act, where the source gives one
/// @param timing how the date is meant
/// @param place the city, where the source gives one
/// @param count how many the source counts, where it counts
public record Claim(
    Optional<BodyId> body,
    String act,
    Multilingual verb,
    Optional<LocalDate> on,
    Timing timing,
    Optional<Slug> place,
    Optional<Integer> count) {
  /// How a source dates what it claims.
  public enum Timing {
    ON,
    BEFORE,
    ON_OR_BEFORE
  }
}
