package org.peyvand.press.web;

import org.peyvand.kernel.Slice;
import org.peyvand.page.Page;
import org.peyvand.press.Headline;

/// The list of news, the newest first.
///
/// @param first whether this is the first page of the list
public record NewsPage(Slice<Headline> news, boolean first) implements Page {
  /// Where the next page begins.
  public String next() {
    return "/press?before=" + news.items().getLast().number();
  }
}
