package org.peyvand.access;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class InvitationStore {
  private static final String ADD =
      "insert into access.invitation (token_hash, issued) values (:hash, :at)";
  private static final String WITHDRAW_ALL = "delete from access.invitation where redeemed is null";
  private static final String COUNTS =
      "select count(*) from access.invitation where token_hash = :hash and redeemed is null";
  private static final String REDEEM =
      "update access.invitation set redeemed = :at where token_hash = :hash and redeemed is null";

  private final JdbcClient db;

  InvitationStore(JdbcClient db) {
    this.db = db;
  }

  void add(byte[] hash, Instant at) {
    db.sql(ADD).param("hash", hash).param("at", at.atOffset(ZoneOffset.UTC)).update();
  }

  void withdrawAll() {
    db.sql(WITHDRAW_ALL).update();
  }

  boolean counts(byte[] hash) {
    return db.sql(COUNTS).param("hash", hash).query(Integer.class).single() == 1;
  }

  /// Whether this was the one time that the invitation counts.
  boolean redeem(byte[] hash, Instant at) {
    return db.sql(REDEEM).param("hash", hash).param("at", at.atOffset(ZoneOffset.UTC)).update()
        == 1;
  }
}
