package org.peyvand.amendments.web;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.peyvand.amendments.Amendment;
import org.peyvand.amendments.Amendment.Fate;
import org.peyvand.amendments.Compromise;
import org.peyvand.kernel.BodyId;
import org.peyvand.kernel.Slice;
import org.peyvand.languages.Multilingual;
import org.peyvand.network.Body;
import org.peyvand.page.Page;
import org.peyvand.texts.Instrument;

/// The amendments to a text, by number.
///
/// @param places by eId, of the pieces that are still there
/// @param collisions by number, of those that are open
/// @param compromises that are open
/// @param fate only those, where one was asked for
public record AmendmentsPage(
    Instrument instrument,
    Slice<Amendment> amendments,
    Map<String, Place> places,
    Map<Integer, SortedSet<Integer>> collisions,
    List<Compromise> compromises,
    Map<BodyId, Body> bodies,
    @Nullable Fate fate,
    @Nullable Body party,
    boolean mayPropose)
    implements Page {
  public String path() {
    return "/texts/" + instrument.slug();
  }

  public @Nullable Place place(Amendment amendment) {
    var eId = amendment.steps().isEmpty() ? null : amendment.steps().getFirst().place();
    return eId == null ? null : places.get(eId);
  }

  public @Nullable Multilingual body(Amendment amendment) {
    return amendment.body().map(bodies::get).map(Body::names).orElse(null);
  }

  public List<Integer> collidesWith(Amendment amendment) {
    var with = collisions.get(amendment.number());
    return with == null ? List.of() : List.copyOf(with);
  }

  public Fate[] fates() {
    return Fate.values();
  }

  public String next() {
    return path()
        + "/amendments?after="
        + amendments.items().getLast().number()
        + "&fate="
        + (fate == null ? "" : fate.name())
        + "&party="
        + (party == null ? "" : party.slug().value());
  }
}
