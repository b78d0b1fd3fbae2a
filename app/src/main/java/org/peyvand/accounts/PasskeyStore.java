package org.peyvand.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PasskeyStore {
  private static final String LOCK =
      "select pg_advisory_xact_lock(hashtextextended(:account::text, 150))";
  private static final String ADD =
      """
      insert into accounts.passkey (id, account, credential, attested, name, sign_count, added)
      values (:id, :account, :credential, :attested, :name, :count, :added)
      on conflict (credential) do nothing
      """;
  private static final String OF =
      "select id, name, added, used from accounts.passkey where account = :account order by id limit :limit";
  private static final String CREDENTIALS =
      "select credential from accounts.passkey where account = :account order by id limit :limit";
  private static final String FIND =
      "select id, account, attested, sign_count from accounts.passkey where credential = :credential for update";
  private static final String USED =
      "update accounts.passkey set used = :at, sign_count = :count where id = :id";
  private static final String FORGET = "delete from accounts.passkey where account = :account";
  private static final String REMOVE =
      "delete from accounts.passkey where account = :account and id = :id";

  private final JdbcClient db;

  PasskeyStore(JdbcClient db) {
    this.db = db;
  }

  /// A key as the server needs it.
  ///
  /// @param attested the attested credential data of WebAuthn
  record Key(UUID id, UUID account, byte[] attested, long signCount) {}

  /// Held until the transaction ends, so that nobody removes the last way in twice.
  void lock(UUID account) {
    db.sql(LOCK).param("account", account).query((_, _) -> true).single();
  }

  /// Whether the credential was new.
  boolean add(Key key, byte[] credential, String name, Instant at) {
    return db.sql(ADD)
            .param("id", key.id())
            .param("account", key.account())
            .param("credential", credential)
            .param("attested", key.attested())
            .param("name", name)
            .param("count", key.signCount())
            .param("added", at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  List<Passkey> of(UUID account) {
    return db.sql(OF)
        .param("account", account)
        .param("limit", Passkeys.PER_ACCOUNT_MAX)
        .query((row, _) -> passkey(row))
        .list();
  }

  List<byte[]> credentials(UUID account) {
    return db.sql(CREDENTIALS)
        .param("account", account)
        .param("limit", Passkeys.PER_ACCOUNT_MAX)
        .query((row, _) -> row.getBytes("credential"))
        .list();
  }

  Optional<Key> find(byte[] credential) {
    return db.sql(FIND)
        .param("credential", credential)
        .query(
            (row, _) ->
                new Key(
                    row.getObject("id", UUID.class),
                    row.getObject("account", UUID.class),
                    row.getBytes("attested"),
                    row.getLong("sign_count")))
        .optional();
  }

  void used(UUID id, long signCount, Instant at) {
    db.sql(USED)
        .param("id", id)
        .param("count", signCount)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  boolean remove(UUID account, UUID id) {
    return db.sql(REMOVE).param("account", account).param("id", id).update() == 1;
  }

  void forget(UUID account) {
    db.sql(FORGET).param("account", account).update();
  }

  private static Passkey passkey(ResultSet row) throws SQLException {
    return new Passkey(
        row.getObject("id", UUID.class),
        row.getString("name"),
        row.getObject("added", OffsetDateTime.class).toInstant(),
        instant(row, "used"));
  }

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
