package org.peyvand.amendments.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.peyvand.amendments.Amendment;
import org.peyvand.amendments.Amendment.Answer;
import org.peyvand.kernel.BodyId;
import org.peyvand.languages.Direction;
import org.peyvand.languages.Language;
import org.peyvand.languages.Phrase;
import org.peyvand.network.Body;
import org.peyvand.page.Page;
import org.peyvand.texts.Instrument;
import org.peyvand.wording.WordDiff;

/// One amendment: what it changes in each language, who stands behind it, what it collides with.
///
/// @param views the steps, as they are shown
/// @param against the number of the amendment it amends; none where it amends the text
/// @param children the numbers of the amendments to this one that are open
/// @param collides the numbers of those it cannot stand together with
/// @param asked whether the reader's party was asked to stand behind it, and what it said
/// @param refused the key of the reason why the last attempt was refused
public record AmendmentPage(
    Instrument instrument,
    Amendment amendment,
    List<StepView> views,
    Map<BodyId, Body> bodies,
    @Nullable Integer against,
    List<Integer> children,
    List<Integer> collides,
    @Nullable Answer asked,
    boolean own,
    boolean mayWord,
    boolean mayPropose,
    boolean chairs,
    @Nullable String refused,
    String strays)
    implements Page {
  public AmendmentPage {
    views = List.copyOf(views);
    children = List.copyOf(children);
    collides = List.copyOf(collides);
  }

  /// A step as it is shown.
  ///
  /// @param place the piece it concerns; none where that is gone, or at the beginning of the text
  /// @param target where a piece is moved or put in; none at the beginning
  public record StepView(
      Amendment.Step step, @Nullable Place place, @Nullable Place target, List<Words> words) {
    public StepView {
      words = List.copyOf(words);
    }
  }

  /// The wording of a step in a language, or the lack of one.
  ///
  /// @param now what the text says there; empty for a new piece
  /// @param runs the comparison; empty where there is no wording yet
  /// @param outdated whether the text has changed since in the same place
  public record Words(
      String language, String now, List<WordDiff.Run> runs, String words, boolean outdated) {
    public Words {
      runs = List.copyOf(runs);
    }
  }

  @Override
  public int status() {
    return refused == null ? 200 : 422;
  }

  public String textPath() {
    return "/texts/" + instrument.slug();
  }

  public String path() {
    return textPath() + "/amendments/" + amendment.number();
  }

  public Direction direction(String tag) {
    return new Phrase(tag, "").direction();
  }

  public String ownName(String tag) {
    return ownNameOf(tag);
  }

  static String ownNameOf(String tag) {
    return Language.of(tag)
        .map(Language::ownName)
        .orElseGet(
            () -> {
              var locale = com.ibm.icu.util.ULocale.forLanguageTag(tag);
              return locale.getDisplayName(locale);
            });
  }
}
