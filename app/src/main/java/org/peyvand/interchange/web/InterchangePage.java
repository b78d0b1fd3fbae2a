package org.peyvand.interchange.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peyvand.interchange.ReadOutcome.Refused;
import org.peyvand.languages.Language;
import org.peyvand.page.Page;
import org.peyvand.texts.Instrument;

/// A text's ways out and in.
///
/// @param mayBring whether this reader may bring files in
/// @param waiting whether a file of this reader waits to be looked through
/// @param refused why the file just sent was not taken
/// @param noFile whether the form came without one
public record InterchangePage(
    Instrument instrument,
    boolean mayBring,
    boolean waiting,
    @Nullable Refused refused,
    boolean noFile)
    implements Page {
  @Override
  public int status() {
    return refused == null && !noFile ? 200 : 422;
  }

  public String textPath() {
    return "/texts/" + instrument.slug();
  }

  public String path() {
    return textPath() + "/interchange";
  }

  public List<String> languages() {
    return instrument.setup().languages();
  }

  public boolean adopted() {
    return instrument.adopted().isPresent();
  }

  public String ownName(String tag) {
    return Language.of(tag).map(Language::ownName).orElse(tag);
  }
}
