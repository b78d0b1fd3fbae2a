package org.peyvand.drafting.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.peyvand.languages.Direction;
import org.peyvand.languages.Phrase;
import org.peyvand.page.Page;
import org.peyvand.texts.Change;
import org.peyvand.texts.ChangeFilter;
import org.peyvand.texts.Instrument;
import org.peyvand.texts.Reading;
import org.peyvand.wording.WordDiff;

/// Who saw, changed and confirmed which language when.
///
/// @param readings offices that have read the draft; empty where this reader is not told
/// @param languages that can be asked for
/// @param older the last step of this page, where there are older ones
public record TextHistoryPage(
    Instrument instrument,
    ChangeFilter filter,
    List<Step> steps,
    List<Reading> readings,
    List<String> languages,
    @Nullable UUID older)
    implements Page {
  public TextHistoryPage {
    steps = List.copyOf(steps);
    readings = List.copyOf(readings);
    languages = List.copyOf(languages);
  }

  /// A step, its words compared with those before.
  ///
  /// @param number of the clause as it stood then; empty where it had none
  public record Step(Change change, String number, List<WordDiff.Run> runs) {
    public Step {
      runs = List.copyOf(runs);
    }
  }

  public String path() {
    return "/texts/" + instrument.slug();
  }

  public String next() {
    return path()
        + "/history?clause="
        + orEmpty(filter.eId())
        + "&words="
        + orEmpty(filter.language())
        + "&what="
        + (filter.what() == null ? "" : filter.what().name())
        + "&before="
        + older;
  }

  private static String orEmpty(@Nullable String value) {
    return value == null ? "" : value;
  }

  public Change.What[] whats() {
    return Change.What.values();
  }

  public Direction direction(String tag) {
    return new Phrase(tag, "").direction();
  }

  public String ownName(String tag) {
    return TablePage.names(tag);
  }
}
