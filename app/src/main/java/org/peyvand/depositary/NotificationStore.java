package org.peyvand.depositary;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.peyvand.kernel.InstrumentId;
import org.peyvand.kernel.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class NotificationStore {
  private static final String LOCK = "select pg_advisory_xact_lock(6200)";
  private static final String ADD =
      """
      insert into depositary.notification (number, kind, instrument, act, at)
      select coalesce(max(number), 0) + 1, :kind, :instrument, :act, :at
      from depositary.notification
      returning number, kind, instrument, act, at
      """;
  private static final String NEWEST =
      """
      select number, kind, instrument, act, at from depositary.notification
      where number < :before order by number desc limit :limit
      """;
  private static final String OF_ACT =
      "select number, kind, instrument, act, at from depositary.notification where act = :act";

  private final JdbcClient db;

  NotificationStore(JdbcClient db) {
    this.db = db;
  }

  /// Gives it the next number. Others who do so wait until this transaction ends, so that none is
  /// left out.
  Notification add(Notification.Kind kind, InstrumentId instrument, UUID act, Instant at) {
    db.sql(LOCK).query((_, _) -> true).list();
    return db.sql(ADD)
        .param("kind", kind.name())
        .param("instrument", instrument.value())
        .param("act", act)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .query((row, _) -> notification(row))
        .single();
  }

  /// The newest first.
  Slice<Notification> newest(long before) {
    return Slice.of(
        db.sql(NEWEST)
            .param("before", before)
            .param("limit", Slice.SIZE_MAX + 1)
            .query((row, _) -> notification(row))
            .list());
  }

  Optional<Notification> of(UUID act) {
    return db.sql(OF_ACT).param("act", act).query((row, _) -> notification(row)).optional();
  }

  private static Notification notification(ResultSet row) throws SQLException {
    return new Notification(
        row.getLong("number"),
        Notification.Kind.valueOf(row.getString("kind")),
        new InstrumentId(row.getObject("instrument", UUID.class)),
        row.getObject("act", UUID.class),
        row.getObject("at", OffsetDateTime.class).toInstant());
  }
}
