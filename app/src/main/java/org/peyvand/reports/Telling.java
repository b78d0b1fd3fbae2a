package org.peyvand.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.peyvand.claims.Claim;
import org.peyvand.kernel.BodyId;
import org.peyvand.kernel.Slug;

/// What somebody enters of a report, before it is looked at. The source's own words stay in its own
/// language: a report is quoted, not translated.
///
/// @param source who says so
/// @param code the source's own number for the item; may be empty
/// @param link where; may be empty
/// @param language of the source's name and the wording
/// @param wording what it says, in the words of who files it
/// @param quote what it says, word for word; may be empty
/// @param sourceLanguage of the quote and of the verbs
public record Telling(
    String source,
    String code,
    Optional<LocalDate> published,
    String link,
    String language,
    String wording,
    String quote,
    String sourceLanguage,
    List<Point> points) {
  public static final int SOURCE_MAX = 200;
  public static final int CODE_MAX = 100;
  public static final int WORDING_MAX = 1000;

  /// A sentence or two may be quoted; more belongs behind the link.
  public static final int QUOTE_MAX = 500;

  public static final int VERB_MAX = 100;

  /// How many different acts one report may tell of.
  public static final int POINTS_MAX = 4;

  public static final int COUNT_MAX = 100_000;

  public Telling {
    points = List.copyOf(points);
  }

  /// One act that a report tells of, by one or many bodies.
  ///
  /// @param act its code; empty where the point is not filled in
  /// @param verb the source's own
  /// @param count how many bodies the source counts, as typed
  public record Point(
      String act,
      String verb,
      List<BodyId> bodies,
      Optional<LocalDate> on,
      Claim.Timing timing,
      Optional<Slug> place,
      String count) {
    public Point {
      bodies = List.copyOf(bodies);
    }

    boolean empty() {
      return act.isEmpty() && verb.isEmpty() && bodies.isEmpty() && count.isEmpty();
    }
  }
}
