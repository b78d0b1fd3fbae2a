package org.peyvand.amendments.web;

import java.util.List;
import java.util.Map;
import org.peyvand.amendments.Amendment;
import org.peyvand.kernel.BodyId;
import org.peyvand.languages.Direction;
import org.peyvand.languages.Multilingual;
import org.peyvand.languages.Phrase;
import org.peyvand.network.Body;
import org.peyvand.page.Page;
import org.peyvand.texts.Instrument;
import org.peyvand.wording.WordDiff;

/// One clause with all its open amendments, each to be put in or left out.
///
/// @param language in which they are compared
/// @param words the clause as it stands
/// @param entries the amendments, by number
/// @param merged what it would say, compared with what it says
/// @param result the same as plain words
/// @param left the numbers of those that cannot stand together with the ones before them
/// @param deletes the numbers of those chosen that take the clause out
public record MergePage(
    Instrument instrument,
    Place place,
    String language,
    List<String> languages,
    String words,
    List<Entry> entries,
    List<WordDiff.Run> merged,
    String result,
    List<Integer> left,
    List<Integer> deletes,
    Map<BodyId, Body> bodies,
    boolean chairs)
    implements Page {
  public MergePage {
    languages = List.copyOf(languages);
    entries = List.copyOf(entries);
    merged = List.copyOf(merged);
    left = List.copyOf(left);
    deletes = List.copyOf(deletes);
  }

  /// An amendment of the clause.
  ///
  /// @param runs what it changes in this language; empty where it has no words in it
  public record Entry(
      Amendment amendment, Amendment.Step step, boolean chosen, List<WordDiff.Run> runs) {
    public Entry {
      runs = List.copyOf(runs);
    }
  }

  public String textPath() {
    return "/texts/" + instrument.slug();
  }

  public String path() {
    return textPath() + "/clauses/" + place.eId() + "/amendments";
  }

  public Multilingual author(Amendment amendment) {
    return amendment.body().map(bodies::get).map(Body::names).orElse(amendment.office());
  }

  public List<Integer> chosen() {
    return entries.stream().filter(Entry::chosen).map(entry -> entry.amendment().number()).toList();
  }

  public Direction direction(String tag) {
    return new Phrase(tag, "").direction();
  }

  public String ownName(String tag) {
    return AmendmentPage.ownNameOf(tag);
  }
}
