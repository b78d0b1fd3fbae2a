package org.peyvand.rounds.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.peyvand.languages.Phrase;
import org.peyvand.page.Page;
import org.peyvand.page.Sent;
import org.peyvand.rounds.Bracket;
import org.peyvand.rounds.Bracket.Alternative;
import org.peyvand.rounds.Edition;
import org.peyvand.rounds.Piece;
import org.peyvand.wording.WordDiff;

/// A clause in brackets: every wording with those who support it.
///
/// @param piece the clause as it stands now; none where it was deleted
/// @param tag the language read first
/// @param form which form was refused, with the number of its alternative where it has one
public record BracketPage(
    Setting setting,
    Edition edition,
    Bracket bracket,
    @Nullable Piece piece,
    String tag,
    boolean mayDraft,
    Sent sent,
    @Nullable String form,
    @Nullable String refused)
    implements Page {
  @Override
  public int status() {
    return Setting.status(refused);
  }

  public String path() {
    return setting.path() + "/brackets/" + bracket.id();
  }

  public Phrase heading() {
    return setting.heading(edition, bracket.eId());
  }

  /// Whether the bracket can still be worked on.
  public boolean works() {
    return bracket.open() && setting.draft();
  }

  /// An alternative beside what stood, in the language read first or the one it has.
  public String shown(Alternative alternative) {
    if (alternative.words().containsKey(tag)) return tag;
    return setting.instrument().setup().languages().stream()
        .filter(alternative.words()::containsKey)
        .findFirst()
        .orElseThrow();
  }

  /// Its words in that language, marked against what stood; unmarked where there was nothing.
  public List<WordDiff.Run> runs(Alternative alternative) {
    var language = shown(alternative);
    var words = alternative.words().getOrDefault(language, "");
    var standing =
        bracket.alternative(1).map(first -> first.words().getOrDefault(language, "")).orElse("");
    return alternative.number() == 1 || standing.isEmpty()
        ? List.of(new WordDiff.Run(WordDiff.Kind.SAME, words))
        : WordDiff.between(language, standing, words);
  }

  /// The languages in which an alternative is worded besides the one shown.
  public List<String> others(Alternative alternative) {
    var shown = shown(alternative);
    return setting.instrument().setup().languages().stream()
        .filter(language -> !language.equals(shown))
        .filter(alternative.words()::containsKey)
        .toList();
  }

  /// The languages in which it is still to be worded; what stood needs none.
  public List<String> missing(Alternative alternative) {
    if (alternative.number() == 1) return List.of();
    return setting.instrument().setup().languages().stream()
        .filter(language -> !alternative.words().containsKey(language))
        .toList();
  }

  public Optional<Integer> supported() {
    return setting.party().flatMap(party -> Optional.ofNullable(bracket.support().get(party)));
  }

  public String seen() {
    return piece == null ? "" : piece.digest();
  }
}
