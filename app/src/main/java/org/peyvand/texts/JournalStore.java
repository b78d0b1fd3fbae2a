package org.peyvand.texts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.peyvand.kernel.InstrumentId;
import org.peyvand.kernel.Slice;
import org.peyvand.languages.Multilingual;
import org.peyvand.texts.Leaf.Author;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JournalStore {
  private static final String ADD =
      """
      insert into texts.change (id, instrument, what, eid, kind, number, language, before, after,
        reason, changed_by, changed_by_office, changed_at)
      values (:id, :instrument, :what, :eid, :kind, :number, :language, :before, :after,
        :reason, :by, :office::jsonb, :at)
      """;
  private static final String CHANGES =
      """
      select id, what, eid, kind, number, language, before, after, reason, changed_by_office,
        changed_at
      from texts.change
      where instrument = :instrument and (:before::uuid is null or id < :before)
        and (:eid::text is null or eid = :eid)
        and (:language::text is null or language = :language)
        and (:what::text is null or what = :what)
      order by id desc limit :limit
      """;
  private static final String NAMES_EVER =
      """
      select eid from texts.change where instrument = :instrument and eid is not null
      union select eid from texts.clause where instrument = :instrument
      """;

  /// Once an hour is enough to know that somebody keeps reading.
  private static final String READ =
      """
      insert into texts.reading (instrument, account, language, office, first_at, last_at)
      values (:instrument, :account, :language, :office::jsonb, :at, :at)
      on conflict (instrument, account, language) do update set last_at = excluded.last_at,
        office = excluded.office
      where texts.reading.last_at < excluded.last_at - interval '1 hour'
      """;

  private static final String READINGS =
      """
      select office, language, first_at, last_at from texts.reading
      where instrument = :instrument order by last_at desc, account, language limit :limit
      """;
  private static final String FORGET_READINGS =
      "delete from texts.reading where instrument = :instrument";

  private final JdbcClient db;

  JournalStore(JdbcClient db) {
    this.db = db;
  }

  void add(InstrumentId instrument, Change change, UUID account) {
    db.sql(ADD)
        .param("id", change.id())
        .param("instrument", instrument.value())
        .param("what", change.what().name())
        .param("eid", change.eId(), Types.VARCHAR)
        .param("kind", change.kind() == null ? null : change.kind().name(), Types.VARCHAR)
        .param("number", change.number())
        .param("language", change.language(), Types.VARCHAR)
        .param("before", change.before(), Types.VARCHAR)
        .param("after", change.after(), Types.VARCHAR)
        .param("reason", change.reason())
        .param("by", account)
        .param("office", change.office().json())
        .param("at", change.at().atOffset(ZoneOffset.UTC))
        .update();
  }

  /// The newest first.
  Slice<Change> changes(InstrumentId instrument, ChangeFilter filter, @Nullable UUID before) {
    return Slice.of(
        db.sql(CHANGES)
            .param("instrument", instrument.value())
            .param("before", before, Types.OTHER)
            .param("eid", filter.eId(), Types.VARCHAR)
            .param("language", filter.language(), Types.VARCHAR)
            .param("what", filter.what() == null ? null : filter.what().name(), Types.VARCHAR)
            .param("limit", Slice.SIZE_MAX + 1)
            .query((row, _) -> change(row))
            .list());
  }

  /// Every name a piece of the text has or once had.
  Set<String> namesEver(InstrumentId instrument) {
    return new HashSet<>(
        db.sql(NAMES_EVER)
            .param("instrument", instrument.value())
            .query((row, _) -> row.getString("eid"))
            .list());
  }

  void read(InstrumentId instrument, Author reader, String language, Instant at) {
    db.sql(READ)
        .param("instrument", instrument.value())
        .param("account", reader.account())
        .param("language", language)
        .param("office", reader.office().json())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  List<Reading> readings(InstrumentId instrument) {
    return db.sql(READINGS)
        .param("instrument", instrument.value())
        .param("limit", Slice.SIZE_MAX)
        .query(
            (row, _) ->
                new Reading(
                    Multilingual.fromJson(row.getString("office")),
                    row.getString("language"),
                    instant(row, "first_at"),
                    instant(row, "last_at")))
        .list();
  }

  void forgetReadings(InstrumentId instrument) {
    db.sql(FORGET_READINGS).param("instrument", instrument.value()).update();
  }

  private static Change change(ResultSet row) throws SQLException {
    @Nullable String kind = row.getString("kind");
    return new Change(
        row.getObject("id", UUID.class),
        Change.What.valueOf(row.getString("what")),
        row.getString("eid"),
        kind == null ? null : Clause.Kind.valueOf(kind),
        row.getInt("number"),
        row.getString("language"),
        row.getString("before"),
        row.getString("after"),
        row.getString("reason"),
        Multilingual.fromJson(row.getString("changed_by_office")),
        instant(row, "changed_at"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
