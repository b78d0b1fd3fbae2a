package org.peyvand.amendments.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.peyvand.amendments.Compromise;
import org.peyvand.kernel.BodyId;
import org.peyvand.languages.Direction;
import org.peyvand.languages.Phrase;
import org.peyvand.network.Body;
import org.peyvand.page.Page;
import org.peyvand.page.Sent;
import org.peyvand.texts.Instrument;
import org.peyvand.wording.WordDiff;

/// A compromise: its words in each language, and what every party says of it, in one table.
///
/// @param place the clause; none where it has been taken out
/// @param words by language
/// @param party the one the reader speaks for
public record CompromisePage(
    Instrument instrument,
    Compromise compromise,
    @Nullable Place place,
    List<Words> words,
    Map<BodyId, Body> bodies,
    @Nullable BodyId party,
    boolean mayWord,
    boolean chairs,
    Sent sent,
    @Nullable String refused,
    String strays)
    implements Page {
  public CompromisePage {
    words = List.copyOf(words);
  }

  /// The wording in a language; no runs where there is none yet.
  public record Words(String language, String now, List<WordDiff.Run> runs) {
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
    return textPath() + "/compromises/" + compromise.number();
  }

  public Optional<Compromise.Answer> answer(BodyId body) {
    return compromise.answers().stream().filter(answer -> answer.body().equals(body)).findFirst();
  }

  public int accepted() {
    return (int) compromise.answers().stream().filter(Compromise.Answer::accepts).count();
  }

  public Direction direction(String tag) {
    return new Phrase(tag, "").direction();
  }

  public String ownName(String tag) {
    return AmendmentPage.ownNameOf(tag);
  }
}
