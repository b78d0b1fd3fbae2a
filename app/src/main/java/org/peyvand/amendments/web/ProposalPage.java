package org.peyvand.amendments.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peyvand.amendments.Amendment;
import org.peyvand.languages.Direction;
import org.peyvand.languages.Phrase;
import org.peyvand.network.Body;
import org.peyvand.page.Page;
import org.peyvand.page.Sent;
import org.peyvand.texts.Clause;
import org.peyvand.texts.Instrument;

/// An amendment to be written: the clause is there to be changed in place, the rest fills itself.
///
/// @param place the piece it concerns
/// @param language in which it is written
/// @param languages of the text
/// @param words the words as they stand
/// @param places where a piece could be moved
/// @param parties that could stand behind it
/// @param to the amendment that gets another change; none for a new one
/// @param against the amendment whose wording is amended; none where the text's is
public record ProposalPage(
    Instrument instrument,
    Place place,
    String language,
    List<String> languages,
    String words,
    List<Place> places,
    List<Body> parties,
    Sent sent,
    @Nullable Integer to,
    @Nullable Integer against,
    @Nullable String refused,
    String strays)
    implements Page {
  @Override
  public int status() {
    return refused == null ? 200 : 422;
  }

  public String textPath() {
    return "/texts/" + instrument.slug();
  }

  public String action() {
    return textPath() + "/amendments" + (to == null ? "" : "/" + to + "/changes");
  }

  /// What a step may do here; an amendment to an amendment only words it differently.
  public Amendment.Kind[] kinds() {
    return against == null
        ? Amendment.Kind.values()
        : new Amendment.Kind[] {Amendment.Kind.REPLACE};
  }

  public Clause.Kind[] pieceKinds() {
    return Clause.Kind.values();
  }

  public String entered() {
    return sent.fields().containsKey("words") ? sent.text("words") : words;
  }

  public boolean chosen(Amendment.Kind kind) {
    var chosen = sent.text("kind");
    return chosen.isEmpty() ? kind == Amendment.Kind.REPLACE : chosen.equals(kind.name());
  }

  public Direction direction(String tag) {
    return new Phrase(tag, "").direction();
  }

  public String ownName(String tag) {
    return AmendmentPage.ownNameOf(tag);
  }
}
