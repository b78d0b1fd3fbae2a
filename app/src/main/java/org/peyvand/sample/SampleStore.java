package org.peyvand.sample;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SampleStore {
  private static final String TAKE =
      "insert into sample.step (name) values (:name) on conflict do nothing";

  private final JdbcClient db;

  SampleStore(JdbcClient db) {
    this.db = db;
  }

  /// Whether this step is taken for the first time; it counts as taken once the transaction
  /// commits.
  boolean take(String name) {
    return db.sql(TAKE).param("name", name).update() == 1;
  }
}
