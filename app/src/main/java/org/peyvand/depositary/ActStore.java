package org.peyvand.depositary;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.peyvand.kernel.BodyId;
import org.peyvand.kernel.InstrumentId;
import org.peyvand.kernel.Slice;
import org.peyvand.languages.Multilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ActStore {
  /// Acts of one text that are read at once: as many as parties and a few more each.
  private static final int ACTS_MAX = 1000;

  private static final String LOCK =
      "select pg_advisory_xact_lock(hashtextextended(:instrument || :body, 1))";
  private static final String ADD =
      """
      insert into depositary.act (id, instrument, body, happened, place, zone, recorded, recorder, office)
      values (:id, :instrument, :body, :happened, :place::jsonb, :zone, :recorded, :recorder, :office::jsonb)
      """;
  private static final String ADD_SIGNATURE =
      """
      insert into depositary.signature
        (act, number, system, signer, value_sha256, certificate_sha256, salt, file)
      values (:act, :number, :system, :signer, :value, :certificate, :salt, :file)
      """;
  private static final String ADD_COPY =
      "insert into depositary.signed_copy (act, added) values (:act, :added)";
  private static final String CONFIRM =
      """
      insert into depositary.confirmation (act, account, office, at)
      values (:act, :account, :office::jsonb, :at)
      """;
  private static final String ACT =
      """
      select a.id, a.instrument, a.body, a.happened, a.place, a.zone, a.recorded, a.recorder, a.office,
        s.number, s.system, s.signer, s.value_sha256, s.certificate_sha256,
        exists (select from depositary.signed_copy p where p.act = a.id) as copied,
        c.account as confirmer, c.office as confirming_office, c.at as confirmed
      from depositary.act a
      join depositary.signature s on s.act = a.id
      left join depositary.confirmation c on c.act = a.id
      """;
  private static final String LOCK_ACT = "select id from depositary.act where id = :id for update";
  private static final String FIND = ACT + "where a.id = :id";
  private static final String OF_TEXT =
      ACT + "where a.instrument = :instrument order by a.happened, a.id limit :limit";
  private static final String OF_BODY =
      ACT + "where a.body = :body order by a.happened desc, a.id desc limit :limit";
  private static final String UNCONFIRMED =
      ACT + "where c.act is null order by a.recorded, a.id limit :limit";
  private static final String USED =
      "select exists (select from depositary.signature where value_sha256 = :value) as used";
  private static final String FILE =
      """
      select s.salt, s.file, p.added from depositary.signature s
      left join depositary.signed_copy p on p.act = s.act
      where s.act = :act
      """;

  private final JdbcClient db;

  ActStore(JdbcClient db) {
    this.db = db;
  }

  /// Held until the transaction ends: one act of one party at a time.
  void lock(InstrumentId instrument, BodyId body) {
    db.sql(LOCK)
        .param("instrument", instrument.toString())
        .param("body", body.toString())
        .query((_, _) -> true)
        .list();
  }

  void add(Act act, SignedFile file) {
    db.sql(ADD)
        .param("id", act.id())
        .param("instrument", act.instrument().value())
        .param("body", act.body().value())
        .param("happened", act.on())
        .param("place", act.place().json())
        .param("zone", act.zone().getId())
        .param("recorded", utc(act.recordedAt()))
        .param("recorder", act.recordedBy().account())
        .param("office", act.recordedBy().office().json())
        .update();
    db.sql(ADD_SIGNATURE)
        .param("act", act.id())
        .param("number", act.evidence().number())
        .param("system", act.evidence().system())
        .param("signer", act.evidence().signer())
        .param("value", act.evidence().valueSha256())
        .param("certificate", act.evidence().certificateSha256())
        .param("salt", file.salt())
        .param("file", file.p7s())
        .update();
    if (act.evidence().form() == Act.Form.SIGNED_COPY) {
      db.sql(ADD_COPY).param("act", act.id()).param("added", file.added()).update();
    }
  }

  void confirm(UUID act, Act.Confirmation confirmation) {
    db.sql(CONFIRM)
        .param("act", act)
        .param("account", confirmation.by().account())
        .param("office", confirmation.by().office().json())
        .param("at", utc(confirmation.at()))
        .update();
  }

  /// Held until the transaction ends. Read only once it is held: a statement that waits for a lock
  /// sees the row anew, but not a confirmation that was added meanwhile.
  Optional<Act> lock(UUID id) {
    db.sql(LOCK_ACT).param("id", id).query((_, _) -> true).list();
    return find(id);
  }

  Optional<Act> find(UUID id) {
    return db.sql(FIND).param("id", id).query((row, _) -> act(row)).optional();
  }

  List<Act> of(InstrumentId instrument) {
    return db.sql(OF_TEXT)
        .param("instrument", instrument.value())
        .param("limit", ACTS_MAX)
        .query((row, _) -> act(row))
        .list();
  }

  Slice<Act> of(BodyId body) {
    return Slice.of(
        db.sql(OF_BODY)
            .param("body", body.value())
            .param("limit", Slice.SIZE_MAX + 1)
            .query((row, _) -> act(row))
            .list());
  }

  Slice<Act> unconfirmed() {
    return Slice.of(
        db.sql(UNCONFIRMED).param("limit", Slice.SIZE_MAX + 1).query((row, _) -> act(row)).list());
  }

  boolean usedBefore(String valueSha256) {
    return db.sql(USED)
        .param("value", valueSha256)
        .query((row, _) -> row.getBoolean("used"))
        .single();
  }

  SignedFile file(UUID act) {
    return db.sql(FILE).param("act", act).query((row, _) -> file(row)).single();
  }

  private static SignedFile file(ResultSet row) throws SQLException {
    var added = row.getBytes("added");
    return new SignedFile(
        row.getBytes("file"), row.getBytes("salt"), added == null ? new byte[0] : added);
  }

  /// The signature as it was handed in, and the salt of its commitment in the register.
  ///
  /// @param added what stands behind the original in a copy signed inside; empty for a file of its
  ///   own
  @SuppressWarnings("ArrayRecordComponent") // written once, then only read
  record SignedFile(byte[] p7s, byte[] salt, byte[] added) {
    SignedFile(byte[] p7s, byte[] salt) {
      this(p7s, salt, new byte[0]);
    }
  }

  private static Act act(ResultSet row) throws SQLException {
    return new Act(
        row.getObject("id", UUID.class),
        new InstrumentId(row.getObject("instrument", UUID.class)),
        new BodyId(row.getObject("body", UUID.class)),
        row.getObject("happened", LocalDate.class),
        Multilingual.fromJson(row.getString("place")),
        ZoneId.of(row.getString("zone")),
        instant(row, "recorded"),
        new Act.Actor(
            row.getObject("recorder", UUID.class), Multilingual.fromJson(row.getString("office"))),
        confirmation(row),
        new Act.Evidence(
            row.getInt("number"),
            row.getString("system"),
            row.getString("signer"),
            row.getString("value_sha256"),
            row.getString("certificate_sha256"),
            row.getBoolean("copied") ? Act.Form.SIGNED_COPY : Act.Form.DETACHED));
  }

  private static Optional<Act.Confirmation> confirmation(ResultSet row) throws SQLException {
    var account = row.getObject("confirmer", UUID.class);
    if (account == null) return Optional.empty();
    var office = Multilingual.fromJson(row.getString("confirming_office"));
    return Optional.of(
        new Act.Confirmation(new Act.Actor(account, office), instant(row, "confirmed")));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static OffsetDateTime utc(Instant instant) {
    return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
