package org.peyvand.places;

import java.time.ZoneId;
import org.peyvand.kernel.Slug;
import org.peyvand.languages.Multilingual;

/// A city.
///
/// @param state ISO 3166-1 code of the state it is listed under here
/// @param latitude degrees north, −90 to 90
/// @param longitude degrees east, −180 to 180
public record City(
    Slug slug, Multilingual names, String state, double latitude, double longitude, ZoneId zone) {
  public City {
    if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) {
      throw new IllegalArgumentException("coordinates of " + slug);
    }
  }
}
