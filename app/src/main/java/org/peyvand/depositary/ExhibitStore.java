package org.peyvand.depositary;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.peyvand.depositary.Exhibit.Circle;
import org.peyvand.depositary.Exhibit.Ending;
import org.peyvand.depositary.Exhibit.How;
import org.peyvand.kernel.InstrumentId;
import org.peyvand.languages.Multilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ExhibitStore {
  /// The schema allows no more to one act.
  private static final int EXHIBITS_MAX = 50;

  /// As many acts of one text as are read at once.
  private static final int ACTS_MAX = 1000;

  private static final String ADD =
      """
      insert into depositary.exhibit
        (id, act, number, file, preview, caption, circle, account, office, at)
      values
        (:id, :act, :number, :file, :preview, :caption::jsonb, :circle, :account, :office::jsonb, :at)
      """;
  private static final String END =
      """
      insert into depositary.exhibit_ending (exhibit, how, reason, account, office, at)
      values (:exhibit, :how, :reason::jsonb, :account, :office::jsonb, :at)
      """;
  private static final String FORGET_CAPTION =
      "update depositary.exhibit set caption = null where id = :id";
  private static final String LOOK_AT =
      "insert into depositary.looked_at (act, exhibit) values (:act, :exhibit)";
  private static final String OF_ACT =
      """
      select e.id, e.act, e.number, e.file, e.preview, e.caption, e.circle, e.account, e.office, e.at,
        w.reason as w_reason, w.account as w_account, w.office as w_office, w.at as w_at,
        x.reason as x_reason, x.account as x_account, x.office as x_office, x.at as x_at,
        exists (select from depositary.looked_at l where l.exhibit = e.id) as looked_at
      from depositary.exhibit e
      left join depositary.exhibit_ending w on w.exhibit = e.id and w.how = 'WITHDRAWN'
      left join depositary.exhibit_ending x on x.exhibit = e.id and x.how = 'ERASED'
      where e.act = :act order by e.number limit :limit
      """;
  private static final String PUBLIC_COUNTS =
      """
      select e.act, count(*) as standing
      from depositary.exhibit e
      join depositary.act a on a.id = e.act
      where a.instrument = :instrument and e.circle = 'EVERYONE'
        and not exists (select from depositary.exhibit_ending n where n.exhibit = e.id)
      group by e.act limit :limit
      """;

  private final JdbcClient db;

  ExhibitStore(JdbcClient db) {
    this.db = db;
  }

  void add(Exhibit exhibit) {
    db.sql(ADD)
        .param("id", exhibit.id())
        .param("act", exhibit.act())
        .param("number", exhibit.number())
        .param("file", exhibit.file())
        .param("preview", exhibit.preview().orElse(null))
        .param("caption", exhibit.caption().map(Multilingual::json).orElse(null))
        .param("circle", exhibit.circle().name())
        .param("account", exhibit.by().account())
        .param("office", exhibit.by().office().json())
        .param("at", utc(exhibit.at()))
        .update();
  }

  void end(UUID exhibit, How how, Ending ending) {
    db.sql(END)
        .param("exhibit", exhibit)
        .param("how", how.name())
        .param("reason", ending.reason().json())
        .param("account", ending.by().account())
        .param("office", ending.by().office().json())
        .param("at", utc(ending.at()))
        .update();
  }

  void forgetCaption(UUID exhibit) {
    db.sql(FORGET_CAPTION).param("id", exhibit).update();
  }

  /// That the confirmation of an act names this piece; the confirmation has to be there.
  void lookAt(UUID act, UUID exhibit) {
    db.sql(LOOK_AT).param("act", act).param("exhibit", exhibit).update();
  }

  List<Exhibit> of(UUID act) {
    return db.sql(OF_ACT)
        .param("act", act)
        .param("limit", EXHIBITS_MAX)
        .query((row, _) -> exhibit(row))
        .list();
  }

  /// How many pieces stand for everyone to see, by act; acts without any are left out.
  Map<UUID, Integer> publicCounts(InstrumentId instrument) {
    return db
        .sql(PUBLIC_COUNTS)
        .param("instrument", instrument.value())
        .param("limit", ACTS_MAX)
        .query((row, _) -> Map.entry(row.getObject("act", UUID.class), row.getInt("standing")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static Exhibit exhibit(ResultSet row) throws SQLException {
    return new Exhibit(
        row.getObject("id", UUID.class),
        row.getObject("act", UUID.class),
        row.getInt("number"),
        row.getObject("file", UUID.class),
        Optional.ofNullable(row.getObject("preview", UUID.class)),
        Optional.ofNullable(row.getString("caption")).map(Multilingual::fromJson),
        Circle.valueOf(row.getString("circle")),
        actor(row, ""),
        instant(row, "at"),
        ending(row, "w_"),
        ending(row, "x_"),
        row.getBoolean("looked_at"));
  }

  private static Optional<Ending> ending(ResultSet row, String prefix) throws SQLException {
    var reason = row.getString(prefix + "reason");
    if (reason == null) return Optional.empty();
    return Optional.of(
        new Ending(Multilingual.fromJson(reason), actor(row, prefix), instant(row, prefix + "at")));
  }

  private static Act.Actor actor(ResultSet row, String prefix) throws SQLException {
    return new Act.Actor(
        row.getObject(prefix + "account", UUID.class),
        Multilingual.fromJson(row.getString(prefix + "office")));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static OffsetDateTime utc(Instant instant) {
    return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
