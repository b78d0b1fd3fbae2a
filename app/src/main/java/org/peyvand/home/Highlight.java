package org.peyvand.home;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.peyvand.kernel.BodyId;
import org.peyvand.kernel.Slug;
import org.peyvand.languages.Multilingual;

/// A text with what each of its parties has done about it.
///
/// @param effective since when the text is in effect, by its own rule
/// @param parties in protocol order
public record Highlight(
    Slug slug,
    Multilingual title,
    int languages,
    LocalDate adopted,
    Optional<LocalDate> effective,
    int signatures,
    java.util.SequencedMap<BodyId, Deed> parties) {
  public Deed.Standing standing(BodyId body) {
    return Optional.ofNullable(((Map<BodyId, Deed>) parties).get(body))
        .map(Deed::standing)
        .orElse(Deed.Standing.NOTHING);
  }
}
