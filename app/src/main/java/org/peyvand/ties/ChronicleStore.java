package org.peyvand.ties;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.peyvand.kernel.BodyId;
import org.peyvand.kernel.Slug;
import org.peyvand.languages.HistoricalDate;
import org.peyvand.languages.Multilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What happened between two cities, and what sources say.
@Repository
class ChronicleStore {
  /// Events of one pair: thirty years with one a month. What is older is for an archive.
  static final int EVENTS_MAX = 400;

  static final int HINTS_MAX = 100;

  private static final String ADD_EVENT =
      """
      insert into ties.event (id, pair, kind, happened, first_day, words, source, link, body, account,
        office, at)
      values (:id, :pair, :kind, :happened, :day, :words::jsonb, :source::jsonb, :link, :body, :account,
        :office::jsonb, :at)
      """;
  private static final String EVENTS =
      """
      select id, kind, happened, words, source, link, body, account, office, at from ties.event
      where pair = :pair order by first_day, id limit :limit
      """;
  private static final String ADD_HINT =
      """
      insert into ties.hint (id, pair, kind, began, source, published, at)
      values (:id, :pair, :kind, :began, :source::jsonb, :published, :at)
      """;
  private static final String HINTS =
      """
      select kind, began, source, published from ties.hint
      where pair = :pair order by id limit :limit
      """;
  private static final String ADD_TALLY =
      """
      insert into ties.tally (id, city, count, source, published, at)
      values (:id, :city, :count, :source::jsonb, :published, :at)
      """;
  private static final String TALLIES =
      """
      select count, source, published from ties.tally where city = :city order by id limit :limit
      """;

  private final JdbcClient db;

  ChronicleStore(JdbcClient db) {
    this.db = db;
  }

  /// @param at when it was entered, for an event that nobody signed for
  void add(String pair, Event event, Instant at) {
    db.sql(ADD_EVENT)
        .param("id", event.id())
        .param("pair", pair)
        .param("kind", event.kind().name())
        .param("happened", event.happened().toString())
        .param("day", event.happened().first())
        .param("words", event.words().json())
        .param("source", event.source().map(Multilingual::json).orElse(null))
        .param("link", event.link().orElse(null))
        .param("body", event.body().map(BodyId::value).orElse(null))
        .param("account", event.by().map(By::account).orElse(null))
        .param("office", event.by().map(by -> by.office().json()).orElse(null))
        .param("at", event.by().map(By::at).orElse(at).atOffset(ZoneOffset.UTC))
        .update();
  }

  /// The oldest first.
  List<Event> events(String pair) {
    return db.sql(EVENTS)
        .param("pair", pair)
        .param("limit", EVENTS_MAX)
        .query((row, _) -> event(row))
        .list();
  }

  void add(UUID id, String pair, Hint hint, Instant at) {
    db.sql(ADD_HINT)
        .param("id", id)
        .param("pair", pair)
        .param("kind", hint.kind().name())
        .param("began", hint.began().map(HistoricalDate::toString).orElse(null))
        .param("source", hint.source().json())
        .param("published", hint.published().orElse(null))
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  List<Hint> hints(String pair) {
    return db.sql(HINTS)
        .param("pair", pair)
        .param("limit", HINTS_MAX)
        .query(
            (row, _) ->
                new Hint(
                    Tie.Kind.valueOf(row.getString("kind")),
                    Optional.ofNullable(row.getString("began")).map(HistoricalDate::parse),
                    Multilingual.fromJson(row.getString("source")),
                    Optional.ofNullable(row.getObject("published", LocalDate.class))))
        .list();
  }

  void add(UUID id, Slug city, Tally tally, Instant at) {
    db.sql(ADD_TALLY)
        .param("id", id)
        .param("city", city.value())
        .param("count", tally.count())
        .param("source", tally.source().json())
        .param("published", tally.published().orElse(null))
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  List<Tally> tallies(Slug city) {
    return db.sql(TALLIES)
        .param("city", city.value())
        .param("limit", HINTS_MAX)
        .query(
            (row, _) ->
                new Tally(
                    row.getInt("count"),
                    Multilingual.fromJson(row.getString("source")),
                    Optional.ofNullable(row.getObject("published", LocalDate.class))))
        .list();
  }

  private static Event event(ResultSet row) throws SQLException {
    @Nullable UUID body = row.getObject("body", UUID.class);
    @Nullable UUID account = row.getObject("account", UUID.class);
    @Nullable String source = row.getString("source");
    return new Event(
        row.getObject("id", UUID.class),
        Event.Kind.valueOf(row.getString("kind")),
        HistoricalDate.parse(row.getString("happened")),
        Multilingual.fromJson(row.getString("words")),
        Optional.ofNullable(source).map(Multilingual::fromJson),
        Optional.ofNullable(row.getString("link")),
        Optional.ofNullable(body).map(BodyId::new),
        account == null
            ? Optional.empty()
            : Optional.of(
                new By(
                    account,
                    Multilingual.fromJson(row.getString("office")),
                    row.getObject("at", OffsetDateTime.class).toInstant())));
  }
}
