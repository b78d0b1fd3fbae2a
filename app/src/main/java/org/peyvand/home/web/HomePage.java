package org.peyvand.home.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peyvand.home.Deed;
import org.peyvand.home.Highlight;
import org.peyvand.home.RegisterLine;
import org.peyvand.network.Body;
import org.peyvand.network.Network;
import org.peyvand.page.Page;
import org.peyvand.press.Headline;

/// A network at a glance.
///
/// @param map SVG, written by [org.peyvand.home.WorldMap]
/// @param bodies the parties of the text in protocol order, then the other bodies in the reader's
///   alphabetical order
/// @param highlight the text that stands here, if any has been adopted
public record HomePage(
    Network network,
    String map,
    List<Body> bodies,
    @Nullable Highlight highlight,
    List<Headline> news,
    RegisterLine register)
    implements Page {
  public Deed.@Nullable Standing standing(Body body) {
    return highlight == null ? null : highlight.standing(body.id());
  }

  public @Nullable Deed deed(Body body) {
    return highlight == null ? null : highlight.parties().get(body.id());
  }
}
