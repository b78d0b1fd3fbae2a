package org.peyvand.home.web;

import java.util.List;
import org.peyvand.kernel.Slice;
import org.peyvand.network.Body;
import org.peyvand.page.Page;

/// The bodies of this host in the reader's alphabetical order, a page at a time.
///
/// @param number which page, from 1
public record BodiesPage(List<Body> bodies, int number, boolean more) implements Page {
  static BodiesPage of(List<Body> all, int number) {
    int from = Math.min(Math.multiplyExact(number - 1, Slice.SIZE_MAX), all.size());
    int to = Math.min(from + Slice.SIZE_MAX, all.size());
    return new BodiesPage(all.subList(from, to), number, to < all.size());
  }
}
