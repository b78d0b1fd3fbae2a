package org.peyvand.accounts;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RecoveryStore {
  private static final String FORGET =
      "delete from accounts.recovery_code where account = :account";
  private static final String ADD =
      "insert into accounts.recovery_code (account, hash, made) values (:account, :hash, :at)";
  private static final String LEFT =
      "select count(*) from accounts.recovery_code where account = :account and used is null";
  private static final String USE =
      """
      update accounts.recovery_code set used = :at
      where account = :account and hash = :hash and used is null
      """;

  private final JdbcClient db;

  RecoveryStore(JdbcClient db) {
    this.db = db;
  }

  /// New codes; those of before count no longer.
  void replace(UUID account, List<byte[]> hashes, Instant at) {
    forget(account);
    for (var hash : hashes) {
      db.sql(ADD)
          .param("account", account)
          .param("hash", hash)
          .param("at", at.atOffset(ZoneOffset.UTC))
          .update();
    }
  }

  void forget(UUID account) {
    db.sql(FORGET).param("account", account).update();
  }

  int left(UUID account) {
    return db.sql(LEFT).param("account", account).query(Integer.class).single();
  }

  /// Whether this was the one time that the code counts.
  boolean use(UUID account, byte[] hash, Instant at) {
    return db.sql(USE)
            .param("account", account)
            .param("hash", hash)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }
}
