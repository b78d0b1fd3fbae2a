package org.peyvand.rounds.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peyvand.languages.Phrase;
import org.peyvand.page.Page;
import org.peyvand.page.Sent;
import org.peyvand.rounds.Edition;
import org.peyvand.rounds.Piece;

/// The form that puts a clause into brackets.
///
/// @param tag the language of the new wording
/// @param piece the clause in that language
public record BracketFormPage(
    Setting setting, Edition edition, Piece piece, String tag, Sent sent, @Nullable String refused)
    implements Page {
  @Override
  public int status() {
    return Setting.status(refused);
  }

  public String path() {
    return setting.path() + "/brackets";
  }

  public Phrase heading() {
    return setting.heading(edition, piece.eId());
  }

  public List<String> languages() {
    return setting.instrument().setup().languages();
  }

  public String standing() {
    var words = piece.words();
    return words == null ? "" : words;
  }

  public String entered() {
    return refused == null ? standing() : sent.text("words");
  }
}
