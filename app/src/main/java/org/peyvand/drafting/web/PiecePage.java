package org.peyvand.drafting.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peyvand.languages.Direction;
import org.peyvand.languages.Phrase;
import org.peyvand.page.Page;
import org.peyvand.page.Sent;
import org.peyvand.texts.Clause;
import org.peyvand.texts.Instrument;

/// A piece of a draft: to be put in, or to be moved and taken out.
///
/// @param clause none where a new piece is to be put in
/// @param after the piece that a new one is to follow; none at the beginning of the text
/// @param kinds what may be put in there
/// @param places the pieces behind which this one may be moved, in the order of reading
/// @param language of the words
/// @param refused the key of the reason why nothing was done
public record PiecePage(
    Instrument instrument,
    @Nullable Clause clause,
    @Nullable Clause after,
    List<Clause.Kind> kinds,
    List<Place> places,
    String language,
    Sent sent,
    @Nullable String refused,
    String strays)
    implements Page {
  public PiecePage {
    kinds = List.copyOf(kinds);
    places = List.copyOf(places);
  }

  /// A piece as a person recognizes it: its number and its first words.
  public record Place(String eId, Clause.Kind kind, String number, Phrase words) {}

  @Override
  public int status() {
    return refused == null ? 200 : 422;
  }

  public String path() {
    return "/texts/" + instrument.slug();
  }

  public Direction direction() {
    return new Phrase(language, "").direction();
  }

  public String ownName() {
    return TablePage.names(language);
  }
}
