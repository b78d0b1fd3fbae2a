package org.peyvand.signatures;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.peyvand.kernel.InstrumentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AgingStore {
  /// Containers that are closed anew at once; who has more closes the rest the next day.
  private static final int CONTAINERS_MAX = 10_000;

  private static final String WARN =
      """
      insert into signatures.aging_warning (what, until, days, at) values (:what, :until, :days, :at)
      on conflict do nothing
      """;
  private static final String CONTAINERS =
      """
      select distinct instrument from signatures.container_file order by instrument limit :limit
      """;

  private final JdbcClient db;

  AgingStore(JdbcClient db) {
    this.db = db;
  }

  /// Whether nobody was warned of this before.
  boolean warn(String what, Instant until, int days, Instant at) {
    return db.sql(WARN)
            .param("what", what)
            .param("until", utc(until))
            .param("days", days)
            .param("at", utc(at))
            .update()
        == 1;
  }

  List<InstrumentId> containers() {
    return db.sql(CONTAINERS)
        .param("limit", CONTAINERS_MAX)
        .query((row, _) -> new InstrumentId(row.getObject("instrument", UUID.class)))
        .list();
  }

  private static OffsetDateTime utc(Instant at) {
    return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
  }
}
