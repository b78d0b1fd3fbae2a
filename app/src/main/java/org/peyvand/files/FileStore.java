package org.peyvand.files;

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
class FileStore {
  private static final String LOCK =
      "select pg_advisory_xact_lock(hashtextextended('files' || :sha256, 1))";
  private static final String HOLDS =
      "select exists (select from files.content where sha256 = :sha256) as held";
  private static final String ADD_CONTENT =
      "insert into files.content (sha256, size, bytes) values (:sha256, :size, :bytes)";
  private static final String ADD =
      """
      insert into files.file (id, kind, size, sha256, kept)
      values (:id, :kind, :size, :sha256, :kept)
      """;
  private static final String FIND =
      "select id, kind, size, sha256, kept, erased from files.file where id = :id";
  private static final String BYTES = "select bytes from files.content where sha256 = :sha256";
  private static final String ERASE =
      "update files.file set erased = :at where id = :id and erased is null returning sha256";
  private static final String REMOVE_UNUSED =
      """
      delete from files.content c where c.sha256 = :sha256
        and not exists (select from files.file f where f.sha256 = c.sha256 and f.erased is null)
      """;

  private final JdbcClient db;

  FileStore(JdbcClient db) {
    this.db = db;
  }

  /// Held until the transaction ends: bytes come and go one hand at a time.
  void lock(String sha256) {
    db.sql(LOCK).param("sha256", sha256).query((_, _) -> true).list();
  }

  boolean holds(String sha256) {
    return db.sql(HOLDS).param("sha256", sha256).query((row, _) -> row.getBoolean("held")).single();
  }

  /// @param bytes null when they lie in the folder
  void addContent(String sha256, long size, byte @Nullable [] bytes) {
    db.sql(ADD_CONTENT)
        .param("sha256", sha256)
        .param("size", size)
        .param("bytes", bytes, java.sql.Types.BINARY)
        .update();
  }

  void add(KeptFile file) {
    db.sql(ADD)
        .param("id", file.id())
        .param("kind", file.kind().name())
        .param("size", file.size())
        .param("sha256", file.sha256())
        .param("kept", utc(file.kept()))
        .update();
  }

  Optional<KeptFile> find(UUID id) {
    return db.sql(FIND).param("id", id).query((row, _) -> file(row)).optional();
  }

  /// The bytes that lie in the database.
  Optional<byte[]> bytes(String sha256) {
    return db.sql(BYTES)
        .param("sha256", sha256)
        .query((row, _) -> Optional.ofNullable(row.getBytes("bytes")))
        .optional()
        .flatMap(found -> found);
  }

  /// The digest of the file, where it was not erased before.
  Optional<String> erase(UUID id, Instant at) {
    return db.sql(ERASE)
        .param("id", id)
        .param("at", utc(at))
        .query((row, _) -> row.getString("sha256"))
        .optional();
  }

  void removeUnused(String sha256) {
    db.sql(REMOVE_UNUSED).param("sha256", sha256).update();
  }

  private static KeptFile file(ResultSet row) throws SQLException {
    return new KeptFile(
        row.getObject("id", UUID.class),
        FileKind.valueOf(row.getString("kind")),
        row.getLong("size"),
        row.getString("sha256"),
        row.getObject("kept", OffsetDateTime.class).toInstant(),
        Optional.ofNullable(row.getObject("erased", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant));
  }

  private static OffsetDateTime utc(Instant instant) {
    return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
