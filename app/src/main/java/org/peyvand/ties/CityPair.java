package org.peyvand.ties;

import java.util.List;
import org.peyvand.places.City;

/// Two cities, in the alphabetical order of their names in addresses: neither comes first by rank.
public record CityPair(City first, City second) {
  public CityPair {
    if (first.slug().value().compareTo(second.slug().value()) >= 0) {
      throw new IllegalArgumentException(first.slug() + " before " + second.slug());
    }
  }

  public static CityPair of(City one, City other) {
    return one.slug().value().compareTo(other.slug().value()) < 0
        ? new CityPair(one, other)
        : new CityPair(other, one);
  }

  /// As it stands in addresses and in the database: `moscow-tehran`.
  public String key() {
    return first.slug() + "-" + second.slug();
  }

  public List<City> cities() {
    return List.of(first, second);
  }
}
