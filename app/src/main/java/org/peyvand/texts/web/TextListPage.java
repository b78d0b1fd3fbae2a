package org.peyvand.texts.web;

import org.peyvand.kernel.Slice;
import org.peyvand.page.Page;
import org.peyvand.texts.Instrument;

/// The texts of this host that the reader may know of.
///
/// @param mayOpen whether the reader opens new ones
public record TextListPage(Slice<Instrument> texts, boolean mayOpen) implements Page {
  /// Where the next page begins.
  public String next() {
    return "/texts?before=" + texts.items().getLast().id();
  }
}
