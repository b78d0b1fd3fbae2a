package org.peyvand.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ApprovalStore {
  private static final String ASK =
      """
      insert into accounts.approval (id, account, kind, sha256, statement, asked, sample)
      values (:id, :account, :kind, :sha256, :statement, :asked, :sample)
      """;
  private static final String FORGET =
      "delete from accounts.approval where given is null and asked < :before";
  private static final String PENDING =
      """
      select statement from accounts.approval
      where id = :id and account = :account and given is null for update
      """;
  private static final String GIVE =
      """
      update accounts.approval set given = :given, act = :act, credential = :credential,
        public_key = :key, client_data = :client, authenticator_data = :data, signature = :signature
      where id = :id and given is null
      """;
  private static final String GIVE_SAMPLE =
      "update accounts.approval set given = :given, act = :act where id = :id and sample and given is null";
  private static final String OF =
      "select given, sample from accounts.approval where act = :act and kind = :kind";

  private static final String PROOF =
      """
      select given, sample, statement, client_data, authenticator_data, signature, public_key
      from accounts.approval where act = :act and kind = :kind
      """;

  private final JdbcClient db;

  ApprovalStore(JdbcClient db) {
    this.db = db;
  }

  void ask(UUID id, UUID account, Matter matter, byte[] statement, Instant at, boolean sample) {
    db.sql(ASK)
        .param("id", id)
        .param("account", account)
        .param("kind", matter.kind().name())
        .param("sha256", matter.sha256())
        .param("statement", statement)
        .param("asked", at.atOffset(ZoneOffset.UTC))
        .param("sample", sample)
        .update();
  }

  /// Forgets what was asked for and never given.
  void forget(Instant before) {
    db.sql(FORGET).param("before", before.atOffset(ZoneOffset.UTC)).update();
  }

  /// The statement that awaits this account's approval.
  Optional<byte[]> pending(UUID id, UUID account) {
    return db.sql(PENDING)
        .param("id", id)
        .param("account", account)
        .query((row, _) -> row.getBytes("statement"))
        .optional();
  }

  void give(UUID id, UUID act, Instant at, PasskeyRules.Proof proof) {
    db.sql(GIVE)
        .param("id", id)
        .param("act", act)
        .param("given", at.atOffset(ZoneOffset.UTC))
        .param("credential", proof.credential())
        .param("key", proof.publicKey())
        .param("client", proof.clientData())
        .param("data", proof.authenticatorData())
        .param("signature", proof.signature())
        .update();
  }

  void giveSample(UUID id, UUID act, Instant at) {
    db.sql(GIVE_SAMPLE)
        .param("id", id)
        .param("act", act)
        .param("given", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<Approval> of(UUID act, Matter.Kind kind) {
    return db.sql(OF)
        .param("act", act)
        .param("kind", kind.name())
        .query((row, _) -> approval(row))
        .optional();
  }

  Optional<ApprovalProof> proof(UUID act, Matter.Kind kind) {
    return db.sql(PROOF)
        .param("act", act)
        .param("kind", kind.name())
        .query(
            (row, _) ->
                new ApprovalProof(act, kind, approval(row), row.getBytes("statement"), signed(row)))
        .optional();
  }

  private static Approval approval(ResultSet row) throws SQLException {
    return new Approval(
        row.getObject("given", OffsetDateTime.class).toInstant(), row.getBoolean("sample"));
  }

  private static ApprovalProof.@Nullable Signed signed(ResultSet row) throws SQLException {
    var signature = row.getBytes("signature");
    return signature == null
        ? null
        : new ApprovalProof.Signed(
            row.getBytes("client_data"),
            row.getBytes("authenticator_data"),
            signature,
            row.getBytes("public_key"));
  }
}
