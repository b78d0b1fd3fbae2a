package org.peyvand.rounds.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peyvand.languages.Phrase;
import org.peyvand.page.Page;
import org.peyvand.rounds.Comparison;
import org.peyvand.rounds.Round;
import org.peyvand.texts.Clause;
import org.peyvand.wording.WordDiff;

/// Two editions of a text beside each other, word by word.
///
/// @param from the earlier one
/// @param to the later one; none for what stands now
/// @param tag the language compared
/// @param languages those that both have
/// @param whole whether clauses without a change are shown as well
/// @param next where the next page begins; none on the last
/// @param all every round that can be chosen
public record ComparisonPage(
    Setting setting,
    Round from,
    @Nullable Round to,
    String tag,
    List<String> languages,
    boolean whole,
    Comparison comparison,
    List<Row> rows,
    @Nullable Integer next,
    List<Round> all)
    implements Page {
  /// One piece on the page.
  ///
  /// @param before its number in the earlier edition; empty where it has none
  /// @param after its number in the later one
  /// @param runs its words, with what became of them
  public record Row(
      String eId,
      Clause.Kind kind,
      Comparison.Change change,
      boolean moved,
      String before,
      String after,
      List<WordDiff.Run> runs) {
    public boolean renumbered() {
      return !before.isEmpty() && !after.isEmpty() && !before.equals(after);
    }
  }

  public Phrase sample() {
    return new Phrase(tag, "");
  }

  public String path() {
    return setting.path() + "/versions/comparison";
  }

  private String query(String language, boolean everything) {
    return path()
        + "?from="
        + from.number()
        + "&to="
        + (to == null ? "now" : to.number())
        + "&in="
        + language
        + (everything ? "&whole=1" : "");
  }

  public String in(String language) {
    return query(language, whole);
  }

  public String other() {
    return query(tag, !whole);
  }

  public String nextPage() {
    return query(tag, whole) + "&start=" + next;
  }

  public boolean isTo(Round round) {
    return to != null && to.number() == round.number();
  }
}
