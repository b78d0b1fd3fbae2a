package org.peyvand.texts.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.peyvand.languages.Direction;
import org.peyvand.languages.Language;
import org.peyvand.languages.Multilingual;
import org.peyvand.languages.Phrase;
import org.peyvand.network.Body;
import org.peyvand.page.Page;
import org.peyvand.page.Panel;
import org.peyvand.texts.ClauseNotes;
import org.peyvand.texts.Instrument;
import org.peyvand.texts.Leaf;
import org.peyvand.texts.web.ClauseView.Cell;
import org.peyvand.texts.web.ClauseView.Row;

/// A text in the reader's language, and beside it, clause by clause, in another.
///
/// @param main the language shown first
/// @param beside the second language, where one was asked for
/// @param languages every language there is, the authentic ones first
/// @param standing lines near the title
/// @param margin what other rooms say at the clauses, to those who work on the text
/// @param mayWork whether the reader may change or confirm words
public record TextPage(
    Instrument instrument,
    Multilingual network,
    List<Body> parties,
    String main,
    @Nullable String beside,
    List<String> languages,
    List<Row> rows,
    List<Panel> standing,
    List<Panel> panels,
    Map<String, List<ClauseNotes.Note>> margin,
    boolean mayAdopt,
    boolean mayWork)
    implements Page {
  public String path() {
    return "/texts/" + instrument.slug();
  }

  public Phrase title() {
    return new Phrase(main, instrument.setup().titles().texts().getOrDefault(main, ""));
  }

  public boolean draft() {
    return instrument.adopted().isEmpty();
  }

  /// Whether the language is one of the equally authentic ones.
  public boolean authentic(String tag) {
    return instrument.setup().languages().contains(tag);
  }

  public boolean unreviewed(String tag) {
    return instrument.setup().unreviewed().contains(tag);
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

  /// What the reader's language calls a language, for use within a sentence.
  public static String nameFor(Language reader, String tag) {
    return com.ibm.icu.util.ULocale.forLanguageTag(tag).getDisplayName(reader.locale());
  }

  public Direction direction(String tag) {
    return new Phrase(tag, "").direction();
  }

  /// Whether the state of these words has to be told.
  public boolean pending(Cell cell) {
    return draft() && !cell.courtesy() && cell.state() != Leaf.State.CONCORDANT;
  }

  /// The look of words that do not stand as firm as the others.
  public String mark(Cell cell) {
    if (pending(cell)) return " is-stale";
    return cell.courtesy() ? " is-courtesy" : "";
  }

  public List<ClauseNotes.Note> notes(Row row) {
    return margin.getOrDefault(row.eId(), List.of());
  }

  public String leafPath(Row row, String tag) {
    return path() + "/clauses/" + row.eId() + "/" + tag;
  }
}
