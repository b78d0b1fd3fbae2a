package org.peyvand.signatures;

import java.security.GeneralSecurityException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import org.peyvand.kernel.BodyId;
import org.peyvand.kernel.InstrumentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SignatureStore {
  /// A body changes its authority every few years.
  static final int ANCHORS_MAX = 50;

  /// Files of one container: three per party and act, and a few more; hundreds of parties fit.
  private static final int FILES_MAX = 10_000;

  private static final String ADD_ANCHOR =
      """
      insert into signatures.anchor (act, body, certificate, published)
      values (:act, :body, :certificate, :published)
      """;
  private static final String ANCHORS =
      """
      select body, certificate, published, withdrawn from signatures.anchor
      where body = :body order by published, act limit :limit
      """;
  private static final String WITHDRAW =
      """
      update signatures.anchor set withdrawal = :act, withdrawn = :at
      where body = :body and certificate = :certificate and withdrawn is null
      """;
  private static final String LOCK_ANCHORS =
      "select pg_advisory_xact_lock(hashtextextended('anchors of ' || :body, 0))";
  private static final String GIVE_SAMPLE =
      "insert into signatures.sample_signer (body, system) values (:body, :system)";
  private static final String SAMPLE =
      "select system from signatures.sample_signer where body = :body";
  private static final String LOCK_CONTAINER =
      "select pg_advisory_xact_lock(hashtextextended(:instrument, 0))";
  private static final String FILES =
      """
      select name, content from signatures.container_file
      where instrument = :instrument order by position limit :limit
      """;
  private static final String FILE =
      "select content from signatures.container_file where instrument = :instrument and name = :name";
  private static final String ADD_FILE =
      """
      insert into signatures.container_file (instrument, position, name, content)
      values (:instrument, :position, :name, :content)
      """;

  private final JdbcClient db;

  SignatureStore(JdbcClient db) {
    this.db = db;
  }

  void add(UUID act, Anchor anchor) {
    try {
      db.sql(ADD_ANCHOR)
          .param("act", act)
          .param("body", anchor.body().value())
          .param("certificate", anchor.certificate().getEncoded())
          .param("published", OffsetDateTime.ofInstant(anchor.published(), ZoneOffset.UTC))
          .update();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  List<Anchor> anchors(BodyId body) {
    return db.sql(ANCHORS)
        .param("body", body.value())
        .param("limit", ANCHORS_MAX)
        .query((row, _) -> anchor(row))
        .list();
  }

  /// Held until the transaction ends: one at a time publishes for a body.
  void lockAnchors(BodyId body) {
    db.sql(LOCK_ANCHORS).param("body", body.value().toString()).query((_, _) -> true).list();
  }

  void withdraw(Anchor anchor, UUID act, Instant at) {
    try {
      db.sql(WITHDRAW)
          .param("act", act)
          .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
          .param("body", anchor.body().value())
          .param("certificate", anchor.certificate().getEncoded())
          .update();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  void giveSampleSigner(BodyId body, SigningSystem system) {
    db.sql(GIVE_SAMPLE).param("body", body.value()).param("system", system.code()).update();
  }

  Optional<SigningSystem> sampleSigner(BodyId body) {
    return db.sql(SAMPLE)
        .param("body", body.value())
        .query((row, _) -> SigningSystem.of(row.getString("system")).orElseThrow())
        .optional();
  }

  /// Held until the transaction ends: one at a time adds to a container.
  void lockContainer(InstrumentId instrument) {
    db.sql(LOCK_CONTAINER).param("instrument", instrument.toString()).query((_, _) -> true).list();
  }

  SequencedMap<String, byte[]> files(InstrumentId instrument) {
    var files = new LinkedHashMap<String, byte[]>();
    db.sql(FILES)
        .param("instrument", instrument.value())
        .param("limit", FILES_MAX)
        .query((row, _) -> files.put(row.getString("name"), row.getBytes("content")))
        .list();
    return files;
  }

  Optional<byte[]> file(InstrumentId instrument, String name) {
    return db.sql(FILE)
        .param("instrument", instrument.value())
        .param("name", name)
        .query((row, _) -> row.getBytes("content"))
        .optional();
  }

  void addFile(InstrumentId instrument, int position, String name, byte[] content) {
    db.sql(ADD_FILE)
        .param("instrument", instrument.value())
        .param("position", position)
        .param("name", name)
        .param("content", content)
        .update();
  }

  private static Anchor anchor(ResultSet row) throws SQLException {
    try {
      return new Anchor(
          new BodyId(row.getObject("body", UUID.class)),
          KeyPairFiles.certificate(row.getBytes("certificate")),
          row.getObject("published", OffsetDateTime.class).toInstant(),
          Optional.ofNullable(row.getObject("withdrawn", OffsetDateTime.class))
              .map(OffsetDateTime::toInstant));
    } catch (GeneralSecurityException damaged) {
      throw new IllegalStateException("A stored anchor cannot be read", damaged);
    }
  }
}
