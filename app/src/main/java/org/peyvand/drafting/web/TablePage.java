package org.peyvand.drafting.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peyvand.languages.Direction;
import org.peyvand.languages.Language;
import org.peyvand.languages.Phrase;
import org.peyvand.page.Page;
import org.peyvand.texts.Clause;
import org.peyvand.texts.ClauseNotes;
import org.peyvand.texts.Editing;
import org.peyvand.texts.Instrument;
import org.peyvand.texts.Leaf;

/// The drafting table: each clause in two languages side by side, to be changed in place.
///
/// @param main the language on the first side
/// @param beside the language on the other; none where one is enough
/// @param languages that the text has or may get, the authentic ones first
/// @param tallies what awaits work, language by language
/// @param earlier the piece with which the page before begins; none on the first page
/// @param later the piece with which the next page begins; none on the last
public record TablePage(
    Instrument instrument,
    String main,
    @Nullable String beside,
    List<String> languages,
    List<Row> rows,
    List<Tally> tallies,
    @Nullable String earlier,
    @Nullable String later,
    boolean mayArrange,
    boolean maySettle)
    implements Page {
  public TablePage {
    languages = List.copyOf(languages);
    rows = List.copyOf(rows);
    tallies = List.copyOf(tallies);
  }

  /// A piece of the text.
  ///
  /// @param path its numbers from the outermost clause inwards; empty where it has none
  /// @param notes what other rooms say at it
  public record Row(
      String eId,
      Clause.Kind kind,
      List<Integer> path,
      Cell main,
      @Nullable Cell beside,
      List<ClauseNotes.Note> notes) {
    public Row {
      path = List.copyOf(path);
      notes = List.copyOf(notes);
    }

    /// How the stylesheet sets the piece apart.
    public String look() {
      return switch (kind) {
        case HEADING -> " is-section";
        case SUBCLAUSE, ITEM -> " is-sub";
        case PREFACE, FORMULA, RECITAL, CLAUSE, CONCLUSION -> "";
      };
    }
  }

  /// The piece in a language.
  ///
  /// @param state none where it has no words yet
  /// @param version 0 where it has no words yet
  /// @param mayWord whether this member may change it here
  public record Cell(
      String language,
      String number,
      String words,
      Leaf.@Nullable State state,
      boolean courtesy,
      int version,
      boolean mayWord) {
    public Direction direction() {
      return new Phrase(language, "").direction();
    }

    /// A line for about each sixty letters, so that nobody scrolls within a clause.
    public int rows() {
      return Math.clamp(words.length() / 60 + 1, 2, 40);
    }

    public boolean pending() {
      return !courtesy && state != Leaf.State.CONCORDANT;
    }
  }

  /// How far a language has come.
  ///
  /// @param missing pieces without words, `stale` those that others have overtaken, `unconfirmed`
  ///   those that a reviser has yet to confirm
  public record Tally(String language, int missing, int stale, int unconfirmed) {
    public boolean done() {
      return missing + stale + unconfirmed == 0;
    }
  }

  public String path() {
    return "/texts/" + instrument.slug();
  }

  public String at(String from) {
    return path() + "/draft?beside=" + (beside == null ? "" : beside) + "&from=" + from;
  }

  public boolean byAmendment() {
    return instrument.editing() == Editing.BY_AMENDMENT;
  }

  public boolean authentic(String tag) {
    return instrument.setup().languages().contains(tag);
  }

  public String ownName(String tag) {
    return names(tag);
  }

  static String names(String tag) {
    return Language.of(tag)
        .map(Language::ownName)
        .orElseGet(
            () -> {
              var locale = com.ibm.icu.util.ULocale.forLanguageTag(tag);
              return locale.getDisplayName(locale);
            });
  }

  public Direction direction(String tag) {
    return new Phrase(tag, "").direction();
  }
}
