package org.peyvand.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.peyvand.access.Entrustment;
import org.peyvand.kernel.BodyId;
import org.peyvand.kernel.Slice;
import org.peyvand.languages.Language;
import org.peyvand.languages.Multilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class InvitationStore {
  /// As many as an office may have duties.
  private static final int DUTIES_MAX = 100;

  private static final String OPEN = "redeemed is null and withdrawn is null";
  private static final String ADD =
      """
      insert into people.invitation
        (id, token_hash, email, language, zone, office, body, issued_by, issued, expires)
      values (:id, :hash, :email, :language, :zone, :office::jsonb, :body, :issued_by, :issued,
        :expires)
      """;
  private static final String ADD_DUTY =
      """
      insert into people.invited (invitation, duty, scope, target, since, until)
      values (:invitation, :duty, :scope, :target, :since, :until)
      """;
  private static final String INVITATION =
      """
      select id, email, language, zone, office, body, issued_by, issued, expires
      from people.invitation
      """;
  private static final String BY_ID = INVITATION + "where id = :id and " + OPEN + " for update";
  private static final String BY_HASH =
      INVITATION + "where token_hash = :hash and expires > :now and " + OPEN;
  private static final String BY_HASH_LOCKED = BY_HASH + " for update";
  private static final String LIST =
      INVITATION
          + "where body is not distinct from :body and issued_by is not null and id > :after and "
          + OPEN
          + " order by id limit :limit";
  private static final String COUNT =
      "select count(*) from people.invitation where body is not distinct from :body and " + OPEN;
  private static final String COUNT_ALL =
      "select count(*) from people.invitation where issued_by is not null and " + OPEN;
  private static final String RENEW =
      """
      update people.invitation set token_hash = :hash, issued_by = :issued_by, issued = :issued,
        expires = :expires where id = :id
      """;
  private static final String REDEEM =
      "update people.invitation set redeemed = :at, email = null where id = :id";
  private static final String WITHDRAW =
      "update people.invitation set withdrawn = :at, email = null where " + OPEN;
  private static final String WITHDRAW_ONE = WITHDRAW + " and id = :id";
  private static final String WITHDRAW_OF = WITHDRAW + " and issued_by = :account";
  private static final String WITHDRAW_FIRST = WITHDRAW + " and issued_by is null";
  private static final String FORGET =
      "update people.invitation set email = null where expires < :before and email is not null";
  private static final String DUTIES =
      """
      select duty, scope, target, since, until from people.invited
      where invitation = :invitation order by duty, scope, target limit :limit
      """;

  /// A number of our own among PostgreSQL's advisory locks; held until the transaction ends.
  private static final String LOCK_DUTIES = "select pg_advisory_xact_lock(7055160)";

  private final JdbcClient db;

  InvitationStore(JdbcClient db) {
    this.db = db;
  }

  void add(Invitation invitation, byte[] hash) {
    var invitee = invitation.invitee();
    db.sql(ADD)
        .param("id", invitation.id())
        .param("hash", hash)
        .param("email", invitee.email())
        .param("language", invitee.language().tag())
        .param("zone", invitee.zone().getId())
        .param("office", invitee.office().json())
        .param("body", invitee.body().map(BodyId::value).orElse(null), Types.OTHER)
        .param("issued_by", invitation.issuedBy(), Types.OTHER)
        .param("issued", utc(invitation.issued()))
        .param("expires", utc(invitation.expires()))
        .update();
    for (var duty : invitation.duties()) {
      EntrustmentStore.put(db.sql(ADD_DUTY), duty).param("invitation", invitation.id()).update();
    }
  }

  /// One that waits, whether it has expired or not; the transaction holds it.
  Optional<Invitation> waiting(UUID id) {
    return db.sql(BY_ID)
        .param("id", id)
        .query((row, _) -> invitation(row))
        .optional()
        .map(this::withDuties);
  }

  /// The one a token opens now.
  Optional<Invitation> opened(byte[] hash, Instant now) {
    return opened(BY_HASH, hash, now);
  }

  /// The same, held by the transaction, so that it counts once.
  Optional<Invitation> lock(byte[] hash, Instant now) {
    return opened(BY_HASH_LOCKED, hash, now);
  }

  private Optional<Invitation> opened(String sql, byte[] hash, Instant now) {
    return db.sql(sql)
        .param("hash", hash)
        .param("now", utc(now))
        .query((row, _) -> invitation(row))
        .optional()
        .map(this::withDuties);
  }

  /// Those that wait for a body's people, or for the host's own where there is none, expired ones
  /// too, so that they can be renewed.
  Slice<Invitation> waiting(Optional<BodyId> body, UUID after) {
    return Slice.of(
        db
            .sql(LIST)
            .param("body", body.map(BodyId::value).orElse(null), Types.OTHER)
            .param("after", after)
            .param("limit", Slice.SIZE_MAX + 1)
            .query((row, _) -> invitation(row))
            .list()
            .stream()
            .map(this::withDuties)
            .toList());
  }

  int count(Optional<BodyId> body) {
    return db.sql(COUNT)
        .param("body", body.map(BodyId::value).orElse(null), Types.OTHER)
        .query(Integer.class)
        .single();
  }

  int count() {
    return db.sql(COUNT_ALL).query(Integer.class).single();
  }

  void renew(Invitation renewed, byte[] hash) {
    db.sql(RENEW)
        .param("id", renewed.id())
        .param("hash", hash)
        .param("issued_by", renewed.issuedBy(), Types.OTHER)
        .param("issued", utc(renewed.issued()))
        .param("expires", utc(renewed.expires()))
        .update();
  }

  void redeem(UUID id, Instant at) {
    db.sql(REDEEM).param("id", id).param("at", utc(at)).update();
  }

  /// Lets one transaction at a time change who holds what.
  void lockDuties() {
    db.sql(LOCK_DUTIES).query((_, _) -> true).single();
  }

  void withdraw(UUID id, Instant at) {
    db.sql(WITHDRAW_ONE).param("id", id).param("at", utc(at)).update();
  }

  /// Those that an account issued and nobody has used.
  void withdrawOf(UUID account, Instant at) {
    db.sql(WITHDRAW_OF).param("account", account).param("at", utc(at)).update();
  }

  /// Those that the host itself issued.
  void withdrawFirst(Instant at) {
    db.sql(WITHDRAW_FIRST).param("at", utc(at)).update();
  }

  /// Erases the addresses of those that expired before this instant.
  int forget(Instant expiredBefore) {
    return db.sql(FORGET).param("before", utc(expiredBefore)).update();
  }

  /// Without its duties, which are read once the row's session is back in the pool.
  private static Invitation invitation(ResultSet row) throws SQLException {
    var invitee =
        new Invitee(
            row.getString("email"),
            Multilingual.fromJson(row.getString("office")),
            Optional.ofNullable(row.getObject("body", UUID.class)).map(BodyId::new),
            Language.of(row.getString("language")).orElse(Language.EN),
            ZoneId.of(row.getString("zone")));
    return new Invitation(
        row.getObject("id", UUID.class),
        invitee,
        List.of(),
        row.getObject("issued_by", UUID.class),
        row.getObject("issued", OffsetDateTime.class).toInstant(),
        row.getObject("expires", OffsetDateTime.class).toInstant());
  }

  private Invitation withDuties(Invitation bare) {
    return new Invitation(
        bare.id(),
        bare.invitee(),
        duties(bare.id()),
        bare.issuedBy(),
        bare.issued(),
        bare.expires());
  }

  private List<Entrustment> duties(UUID invitation) {
    return db.sql(DUTIES)
        .param("invitation", invitation)
        .param("limit", DUTIES_MAX)
        .query((row, _) -> EntrustmentStore.read(row))
        .list();
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
