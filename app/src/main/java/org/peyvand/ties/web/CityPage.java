package org.peyvand.ties.web;

import java.util.List;
import org.peyvand.network.Body;
import org.peyvand.page.Page;
import org.peyvand.places.City;
import org.peyvand.ties.CityPair;
import org.peyvand.ties.Tally;

/// A city: its bodies, the cities it has to do with, and how many ties sources count.
public record CityPage(City city, List<Body> bodies, List<CityPair> pairs, List<Tally> tallies)
    implements Page {
  /// The other city of a pair.
  public City other(CityPair pair) {
    return pair.first().equals(city) ? pair.second() : pair.first();
  }

  /// Whether sources count differently, or otherwise than this host.
  public boolean contradictory() {
    return tallies.stream().anyMatch(tally -> tally.count() != pairs.size());
  }
}
