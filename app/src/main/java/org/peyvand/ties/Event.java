package org.peyvand.ties;

import java.util.Optional;
import java.util.UUID;
import org.peyvand.kernel.BodyId;
import org.peyvand.languages.HistoricalDate;
import org.peyvand.languages.Multilingual;

/// Something that happened between two cities.
///
/// @param source who says so, where it is not the body itself
/// @param link where to read more; nothing is ever fetched from there
/// @param body whose office entered it; none where it came with the sample
public record Event(
    UUID id,
    Kind kind,
    HistoricalDate happened,
    Multilingual words,
    Optional<Multilingual> source,
    Optional<String> link,
    Optional<BodyId> body,
    Optional<By> by) {
  public static final int WORDS_MAX = 1000;
  public static final int SOURCE_MAX = 200;

  public enum Kind {
    CONTACT,
    VISIT,
    SIGNING,
    DECISION,
    PROJECT,
    CULTURE,
    OTHER
  }
}
