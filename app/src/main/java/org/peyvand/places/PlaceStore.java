package org.peyvand.places;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.peyvand.kernel.Slug;
import org.peyvand.languages.Multilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PlaceStore {
  /// More cities than a list to choose from can hold.
  private static final int CITIES_MAX = 1_000;

  private static final String PUT_STATE =
      """
      insert into places.state (code, names) values (:code, :names::jsonb)
      on conflict (code) do update set names = excluded.names
      """;
  private static final String PUT_CITY =
      """
      insert into places.city (slug, names, state, latitude, longitude, zone)
      values (:slug, :names::jsonb, :state, :latitude, :longitude, :zone)
      on conflict (slug) do update set names = excluded.names, state = excluded.state,
        latitude = excluded.latitude, longitude = excluded.longitude, zone = excluded.zone
      """;
  private static final String STATE = "select code, names from places.state where code = :code";
  private static final String CITIES =
      """
      select slug, names, state, latitude, longitude, zone from places.city
      where slug = any(:slugs)
      """;

  private static final String ALL_CITIES =
      """
      select slug, names, state, latitude, longitude, zone from places.city
      order by slug limit :limit
      """;

  private final JdbcClient db;

  PlaceStore(JdbcClient db) {
    this.db = db;
  }

  void put(State state) {
    db.sql(PUT_STATE).param("code", state.code()).param("names", state.names().json()).update();
  }

  void put(City city) {
    db.sql(PUT_CITY)
        .param("slug", city.slug().value())
        .param("names", city.names().json())
        .param("state", city.state())
        .param("latitude", city.latitude())
        .param("longitude", city.longitude())
        .param("zone", city.zone().getId())
        .update();
  }

  Optional<State> state(String code) {
    return db.sql(STATE)
        .param("code", code)
        .query((row, _) -> new State(row.getString("code"), names(row)))
        .optional();
  }

  Optional<City> city(Slug slug) {
    return cities(List.of(slug)).stream().findFirst();
  }

  List<City> cities(List<Slug> slugs) {
    return db.sql(CITIES)
        .param("slugs", slugs.stream().map(Slug::value).toArray(String[]::new))
        .query((row, _) -> city(row))
        .list();
  }

  List<City> cities() {
    return db.sql(ALL_CITIES).param("limit", CITIES_MAX).query((row, _) -> city(row)).list();
  }

  private static City city(ResultSet row) throws SQLException {
    return new City(
        new Slug(row.getString("slug")),
        names(row),
        row.getString("state"),
        row.getDouble("latitude"),
        row.getDouble("longitude"),
        ZoneId.of(row.getString("zone")));
  }

  private static Multilingual names(ResultSet row) throws SQLException {
    return Multilingual.fromJson(row.getString("names"));
  }
}
