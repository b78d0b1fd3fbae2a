package org.peyvand.network;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.peyvand.kernel.BodyId;
import org.peyvand.kernel.NetworkId;
import org.peyvand.kernel.Slice;
import org.peyvand.kernel.Slug;
import org.peyvand.languages.Multilingual;
import org.peyvand.places.City;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class NetworkStore {
  /// One host serves a handful of networks (a secretariat's own); more would want paging here.
  private static final int NETWORKS_MAX = 100;

  /// Offices of one body that are shown; a body names its head and deputies, not its staff.
  private static final int HOLDERS_MAX = 20;

  /// A number of our own among PostgreSQL's advisory locks.
  private static final String LOCK = "select pg_advisory_xact_lock(7055200)";

  private static final String ADD_NETWORK =
      """
      insert into network.network (id, slug, names, purpose)
      values (:id, :slug, :names::jsonb, :purpose::jsonb)
      """;
  private static final String NETWORKS =
      "select id, slug, names, purpose from network.network order by id limit :limit";
  private static final String ADD_BODY =
      """
      insert into network.body (id, slug, names, own_names, city)
      values (:id, :slug, :names::jsonb, :own_names::jsonb, :city)
      on conflict (id) do nothing
      """;
  private static final String JOIN =
      "insert into network.participation (network, body) values (:network, :body) on conflict do nothing";
  private static final String STAND =
      """
      insert into network.participation (network, body, standing)
      values (:network, :body, :standing)
      on conflict (network, body) do update set standing = excluded.standing
      """;
  private static final String PARTICIPATIONS =
      """
      select network, standing from network.participation
      where body = :body order by network limit :limit
      """;
  private static final String IS = "update network.body set kind = :kind where id = :body";
  private static final String KIND = "select kind from network.body where id = :body";
  private static final String NETWORK_EXISTS =
      "select exists (select from network.network where slug = :slug)";
  private static final String ADD_HOLDER =
      """
      insert into network.holder (body, position, office, person, since)
      select :body, count(*), :office::jsonb, :person::jsonb, :since from network.holder where body = :body
      """;
  private static final String HOLDERS =
      "select office, person, since from network.holder where body = :body order by position limit :limit";
  private static final String BODY =
      """
      select b.id, b.slug, b.names, b.own_names, c.slug as city_slug, c.names as city_names, c.state,
        c.latitude, c.longitude, c.zone
      from network.body b join places.city c on c.slug = b.city
      """;
  private static final String BODY_BY_SLUG = BODY + "where b.slug = :slug";
  private static final String BODY_BY_ID = BODY + "where b.id = :id";
  private static final String ALL_BODIES =
      BODY + "where b.slug > :after order by b.slug limit :limit";
  private static final String BODIES =
      BODY
          + """
          join network.participation p on p.body = b.id
          where p.network = :network and b.slug > :after order by b.slug limit :limit
          """;

  private static final String BODIES_OF_CITY =
      BODY + "where c.slug = :city order by b.slug limit :limit";

  private static final String NETWORKS_OF =
      "select network from network.participation where body = :body order by network limit :limit";

  private final JdbcClient db;

  NetworkStore(JdbcClient db) {
    this.db = db;
  }

  /// Held until the transaction ends.
  void lock() {
    db.sql(LOCK).query((_, _) -> true).single();
  }

  void add(Network network) {
    db.sql(ADD_NETWORK)
        .param("id", network.id().value())
        .param("slug", network.slug().value())
        .param("names", network.names().json())
        .param("purpose", network.purpose().json())
        .update();
  }

  List<Network> networks() {
    return db.sql(NETWORKS)
        .param("limit", NETWORKS_MAX)
        .query(
            (row, _) ->
                new Network(
                    new NetworkId(row.getObject("id", UUID.class)),
                    new Slug(row.getString("slug")),
                    Multilingual.fromJson(row.getString("names")),
                    Multilingual.fromJson(row.getString("purpose"))))
        .list();
  }

  void add(Body body) {
    db.sql(ADD_BODY)
        .param("id", body.id().value())
        .param("slug", body.slug().value())
        .param("names", body.names().json())
        .param("own_names", body.ownNames().map(Multilingual::json).orElse(null))
        .param("city", body.city().slug().value())
        .update();
  }

  void join(NetworkId network, BodyId body) {
    db.sql(JOIN).param("network", network.value()).param("body", body.value()).update();
  }

  void join(BodyId body, Participation participation) {
    db.sql(STAND)
        .param("network", participation.network().value())
        .param("body", body.value())
        .param("standing", participation.standing().name())
        .update();
  }

  List<Participation> participations(BodyId body) {
    return db.sql(PARTICIPATIONS)
        .param("body", body.value())
        .param("limit", NETWORKS_MAX)
        .query(
            (row, _) ->
                new Participation(
                    new NetworkId(row.getObject("network", UUID.class)),
                    Participation.Standing.valueOf(row.getString("standing"))))
        .list();
  }

  void is(BodyId body, BodyKind kind) {
    db.sql(IS).param("body", body.value()).param("kind", kind.name()).update();
  }

  Optional<BodyKind> kind(BodyId body) {
    return db.sql(KIND)
        .param("body", body.value())
        .query((row, _) -> BodyKind.valueOf(row.getString("kind")))
        .optional();
  }

  boolean networkExists(Slug slug) {
    return db.sql(NETWORK_EXISTS)
        .param("slug", slug.value())
        .query((row, _) -> row.getBoolean(1))
        .single();
  }

  void add(BodyId body, Holder holder) {
    db.sql(ADD_HOLDER)
        .param("body", body.value())
        .param("office", holder.office().json())
        .param("person", holder.person().json())
        .param("since", holder.since().orElse(null))
        .update();
  }

  List<Holder> holders(BodyId body) {
    return db.sql(HOLDERS)
        .param("body", body.value())
        .param("limit", HOLDERS_MAX)
        .query(
            (row, _) ->
                new Holder(
                    Multilingual.fromJson(row.getString("office")),
                    Multilingual.fromJson(row.getString("person")),
                    Optional.ofNullable(row.getObject("since", LocalDate.class))))
        .list();
  }

  Optional<Body> body(Slug slug) {
    return db.sql(BODY_BY_SLUG).param("slug", slug.value()).query((row, _) -> body(row)).optional();
  }

  Optional<Body> body(BodyId id) {
    return db.sql(BODY_BY_ID).param("id", id.value()).query((row, _) -> body(row)).optional();
  }

  Slice<Body> bodies(NetworkId network, String after) {
    return Slice.of(
        db.sql(BODIES)
            .param("network", network.value())
            .param("after", after)
            .param("limit", Slice.SIZE_MAX + 1)
            .query((row, _) -> body(row))
            .list());
  }

  Slice<Body> bodies(String after) {
    return Slice.of(
        db.sql(ALL_BODIES)
            .param("after", after)
            .param("limit", Slice.SIZE_MAX + 1)
            .query((row, _) -> body(row))
            .list());
  }

  List<Body> bodiesOf(Slug city) {
    return db.sql(BODIES_OF_CITY)
        .param("city", city.value())
        .param("limit", Slice.SIZE_MAX)
        .query((row, _) -> body(row))
        .list();
  }

  List<NetworkId> networksOf(BodyId body) {
    return db.sql(NETWORKS_OF)
        .param("body", body.value())
        .param("limit", NETWORKS_MAX)
        .query((row, _) -> new NetworkId(row.getObject("network", UUID.class)))
        .list();
  }

  private static Body body(ResultSet row) throws SQLException {
    @Nullable String ownNames = row.getString("own_names");
    return new Body(
        new BodyId(row.getObject("id", UUID.class)),
        new Slug(row.getString("slug")),
        Multilingual.fromJson(row.getString("names")),
        Optional.ofNullable(ownNames).map(Multilingual::fromJson),
        new City(
            new Slug(row.getString("city_slug")),
            Multilingual.fromJson(row.getString("city_names")),
            row.getString("state"),
            row.getDouble("latitude"),
            row.getDouble("longitude"),
            ZoneId.of(row.getString("zone"))));
  }
}
