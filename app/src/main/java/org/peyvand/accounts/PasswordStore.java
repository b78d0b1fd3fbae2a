package org.peyvand.accounts;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PasswordStore {
  private static final String OFFER =
      """
      insert into accounts.authenticator_offer (account, secret, offered)
      values (:account, :secret, :at)
      on conflict (account) do update set secret = excluded.secret, offered = excluded.offered
      """;
  private static final String OFFERED =
      "select secret from accounts.authenticator_offer where account = :account and offered > :since";
  private static final String WITHDRAW =
      "delete from accounts.authenticator_offer where account = :account";
  private static final String SET =
      """
      insert into accounts.password (account, hash, secret, step, set_at)
      values (:account, :hash, :secret, :step, :at)
      on conflict (account) do update set hash = excluded.hash, secret = excluded.secret,
        step = excluded.step, set_at = excluded.set_at, used = null
      """;
  private static final String FIND =
      "select hash, secret, set_at, used from accounts.password where account = :account";
  private static final String TAKE =
      """
      update accounts.password set step = :step, used = :at
      where account = :account and step < :step
      """;
  private static final String REMOVE = "delete from accounts.password where account = :account";

  private final JdbcClient db;

  PasswordStore(JdbcClient db) {
    this.db = db;
  }

  /// What is kept of a password and its authenticator.
  ///
  /// @param secret encrypted
  record Kept(String hash, byte[] secret, Instant set, @Nullable Instant used) {}

  void offer(UUID account, byte[] secret, Instant at) {
    db.sql(OFFER)
        .param("account", account)
        .param("secret", secret)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<byte[]> offered(UUID account, Instant since) {
    return db.sql(OFFERED)
        .param("account", account)
        .param("since", since.atOffset(ZoneOffset.UTC))
        .query((row, _) -> row.getBytes("secret"))
        .optional();
  }

  void set(UUID account, String hash, byte[] secret, long step, Instant at) {
    db.sql(SET)
        .param("account", account)
        .param("hash", hash)
        .param("secret", secret)
        .param("step", step)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
    db.sql(WITHDRAW).param("account", account).update();
  }

  Optional<Kept> find(UUID account) {
    return db.sql(FIND)
        .param("account", account)
        .query(
            (row, _) ->
                new Kept(
                    row.getString("hash"),
                    row.getBytes("secret"),
                    row.getObject("set_at", OffsetDateTime.class).toInstant(),
                    PasskeyStore.instant(row, "used")))
        .optional();
  }

  /// Whether the code of this step was not taken before.
  boolean take(UUID account, long step, Instant at) {
    return db.sql(TAKE)
            .param("account", account)
            .param("step", step)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /// The password, and an authenticator that was offered and never confirmed.
  void forget(UUID account) {
    remove(account);
    db.sql(WITHDRAW).param("account", account).update();
  }

  void remove(UUID account) {
    db.sql(REMOVE).param("account", account).update();
  }
}
