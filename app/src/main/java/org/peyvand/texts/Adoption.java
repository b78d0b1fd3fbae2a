package org.peyvand.texts;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.peyvand.kernel.BodyId;
import org.peyvand.kernel.Slug;
import org.peyvand.languages.Multilingual;

/// How, when and where the parties adopted the text (پذیرش), as the secretariat records it.
///
/// @param date the civil date at the place
/// @param bodies those that took part in adopting it
/// @param objections what was objected for the record, in the words used; empty for none
public record Adoption(
    Manner manner,
    LocalDate date,
    Slug city,
    Multilingual cityNames,
    ZoneId zone,
    List<BodyId> bodies,
    String objections) {
  /// A summary for the record, not the minutes.
  public static final int OBJECTIONS_LENGTH_MAX = 4_000;

  public Adoption {
    bodies = List.copyOf(bodies);
  }

  /// How a text is adopted.
  public enum Manner {
    CONSENSUS,
    VOTE,
    SILENCE
  }
}
