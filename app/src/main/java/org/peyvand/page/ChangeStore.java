package org.peyvand.page;

import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The version of everything public, and the news of its changes that PostgreSQL carries to every
/// node when the transaction commits.
@Repository
class ChangeStore {
  static final String CHANNEL = "public_change";

  private static final String NOTE =
      "insert into page.pending_change (topic) select unnest(:topics::text[])";

  /// Nodes may do it beside each other: each row is taken by one of them.
  private static final String TELL =
      """
      with gone as (delete from page.pending_change returning topic),
        next as (
          update page.public_version set version = version + 1
          where exists (select from gone) returning version)
      select count(pg_notify('public_change', next.version || ' ' || topics.topic))
      from next, (select distinct topic from gone) topics
      """;

  private static final String VERSION = "select version from page.public_version";

  private final JdbcClient db;

  ChangeStore(JdbcClient db) {
    this.db = db;
  }

  /// Leaves word of changes, which is there if and when the transaction commits.
  void note(Collection<String> topics) {
    db.sql(NOTE).param("topics", topics.toArray(String[]::new)).update();
  }

  /// Counts what was noted since the last time as one change and tells every node of it.
  void tell() {
    db.sql(TELL).query(Long.class).single();
  }

  long version() {
    return db.sql(VERSION).query(Long.class).single();
  }
}
