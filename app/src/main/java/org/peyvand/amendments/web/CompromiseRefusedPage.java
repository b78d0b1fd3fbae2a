package org.peyvand.amendments.web;

import org.peyvand.page.Page;
import org.peyvand.texts.Instrument;

/// Why a compromise was not sent; the words are still there.
public record CompromiseRefusedPage(
    Instrument instrument, String eId, String words, String refused, String strays)
    implements Page {
  @Override
  public int status() {
    return 422;
  }
}
