package org.peyvand.depositary.web;

import org.peyvand.page.Page;
import org.peyvand.texts.Instrument;

/// A text that cannot be signed yet, because its parties have not adopted it.
public record NotYetPage(Instrument instrument) implements Page {
  @Override
  public int status() {
    return 409;
  }
}
