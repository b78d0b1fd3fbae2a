package org.peyvand.ties.web;

import org.peyvand.kernel.Slice;
import org.peyvand.page.Page;
import org.peyvand.ties.CityPair;

/// The pairs of cities of which this host knows something.
///
/// @param mayEnter whether the visitor may enter a tie
public record TiesPage(Slice<CityPair> pairs, boolean mayEnter) implements Page {
  public String next() {
    return "/ties?after=" + pairs.items().getLast().key();
  }
}
