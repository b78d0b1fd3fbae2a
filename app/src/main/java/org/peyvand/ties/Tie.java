package org.peyvand.ties;

import java.util.Optional;
import java.util.UUID;
import org.peyvand.kernel.BodyId;
import org.peyvand.languages.HistoricalDate;
import org.peyvand.languages.Multilingual;

/// What binds two bodies, as one of them has entered it.
///
/// @param body whose office entered it
/// @param other the body of the other city
/// @param called what the side that entered it calls it, in each language, such as "sister cities"
/// @param basisWords the instrument or decision, with its number and date; who says so for a claim
public record Tie(
    UUID id,
    BodyId body,
    BodyId other,
    Kind kind,
    Optional<Multilingual> called,
    Basis basis,
    Optional<Multilingual> basisWords,
    Optional<HistoricalDate> began,
    Terms terms,
    By by) {
  public static final int CALLED_MAX = 100;
  public static final int BASIS_MAX = 500;

  /// What kind of tie it is, whatever it is called.
  public enum Kind {
    PARTNERSHIP,
    FRIENDSHIP,
    CONTACT,
    PROJECT
  }

  /// What it rests on.
  public enum Basis {
    /// An agreement, memorandum or other text of both sides.
    INSTRUMENT,
    /// A decision of one side.
    DECISION,
    /// Nothing on paper that anyone can name.
    PRACTICE
  }
}
