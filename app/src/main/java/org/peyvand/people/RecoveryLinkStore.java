package org.peyvand.people;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RecoveryLinkStore {
  private static final String ADD =
      """
      insert into people.recovery (token_hash, account, issued_by, issued, expires)
      values (:hash, :account, :issued_by, :issued, :expires)
      """;
  private static final String WITHDRAW =
      "delete from people.recovery where account = :account and redeemed is null";
  private static final String OPENED =
      """
      select account, issued_by from people.recovery
      where token_hash = :hash and expires > :now and redeemed is null
      """;
  private static final String REDEEM =
      """
      update people.recovery set redeemed = :now
      where token_hash = :hash and expires > :now and redeemed is null
      returning account, issued_by
      """;

  private final JdbcClient db;

  RecoveryLinkStore(JdbcClient db) {
    this.db = db;
  }

  /// Whom a link lets in.
  ///
  /// @param issuedBy none where the host itself issued it on its terminal
  record Link(UUID account, @Nullable UUID issuedBy) {}

  /// Takes the place of whatever was issued before and not used.
  void issue(byte[] hash, UUID account, @Nullable UUID by, Instant at, Instant expires) {
    withdraw(account);
    db.sql(ADD)
        .param("hash", hash)
        .param("account", account)
        .param("issued_by", by, Types.OTHER)
        .param("issued", utc(at))
        .param("expires", utc(expires))
        .update();
  }

  void withdraw(UUID account) {
    db.sql(WITHDRAW).param("account", account).update();
  }

  Optional<Link> opened(byte[] hash, Instant now) {
    return link(OPENED, hash, now);
  }

  /// Uses it up; nothing where it does not count, or no longer.
  Optional<Link> redeem(byte[] hash, Instant now) {
    return link(REDEEM, hash, now);
  }

  private Optional<Link> link(String sql, byte[] hash, Instant now) {
    return db.sql(sql)
        .param("hash", hash)
        .param("now", utc(now))
        .query(
            (row, _) ->
                new Link(
                    row.getObject("account", UUID.class), row.getObject("issued_by", UUID.class)))
        .optional();
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
