package org.peyvand.page;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PulseStore {
  private final JdbcClient db;

  PulseStore(JdbcClient db) {
    this.db = db;
  }

  /// Whether the database answers.
  boolean beats() {
    try {
      return db.sql("select 1").query(Integer.class).single() == 1;
    } catch (DataAccessException _) {
      return false;
    }
  }
}
