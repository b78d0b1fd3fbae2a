package org.peyvand.page;

import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The version of everything public, and the news of its changes that PostgreSQL carries to every
/// node when the transaction commits.
@Repository
class ChangeStore {
  static final String CHANNEL = "public_change";

  private static final String ANNOUNCE =
      """
      with next as (update page.public_version set version = version + 1 returning version)
      select count(pg_notify('public_change', next.version || ' ' || topic))
      from next, unnest(:topics::text[]) topic
      """;
  private static final String VERSION = "select version from page.public_version";

  private final JdbcClient db;

  ChangeStore(JdbcClient db) {
    this.db = db;
  }

  /// Counts a change and tells of it, if and when the transaction commits.
  void announce(Collection<String> topics) {
    db.sql(ANNOUNCE).param("topics", topics.toArray(String[]::new)).query(Long.class).single();
  }

  long version() {
    return db.sql(VERSION).query(Long.class).single();
  }
}
