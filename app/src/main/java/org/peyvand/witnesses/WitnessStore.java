package org.peyvand.witnesses;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.peyvand.tlog.Checkpoint;
import org.peyvand.verify.mirror.MirrorFinding;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class WitnessStore {
  /// What an operator can look through; the first ones show it, and a register that goes on
  /// contradicting itself must not fill the database.
  private static final int CONFLICTS_MAX = 50;

  /// Beside the origin's own number, so that no other lock is met.
  private static final int LOCK = 0x7769746E;

  private static final String LOCK_ORIGIN =
      "select pg_advisory_xact_lock(:lock, hashtext(:origin))";
  private static final String SEEN = "select note from witnesses.seen where origin = :origin";
  private static final String SEE =
      """
      insert into witnesses.seen (origin, size, root, note, at)
      values (:origin, :size, :root, :note, :at)
      on conflict (origin) do update
      set size = excluded.size, root = excluded.root, note = excluded.note, at = excluded.at
      """;
  private static final String ASKED =
      "select url, size, cosigned_at, problem from witnesses.asked where url = :url";
  private static final String COSIGNED =
      """
      insert into witnesses.asked (url, size, cosigned_at, tried_at) values (:url, :size, :at, :at)
      on conflict (url) do update
      set size = excluded.size, cosigned_at = excluded.cosigned_at, tried_at = excluded.tried_at,
        problem = null
      """;
  private static final String NOT_COSIGNED =
      """
      insert into witnesses.asked (url, tried_at, problem) values (:url, :at, :problem)
      on conflict (url) do update set tried_at = excluded.tried_at, problem = excluded.problem
      """;
  private static final String WATCHED =
      """
      select origin, size, sound_at, problem, place from witnesses.watched where origin = :origin
      """;
  private static final String SOUND =
      """
      insert into witnesses.watched (origin, size, sound_at, tried_at)
      values (:origin, :size, :at, :at)
      on conflict (origin) do update
      set size = excluded.size, sound_at = excluded.sound_at, tried_at = excluded.tried_at,
        problem = null, place = null
      """;
  private static final String NOT_SOUND =
      """
      insert into witnesses.watched (origin, tried_at, problem, place)
      values (:origin, :at, :problem, :place)
      on conflict (origin) do update
      set tried_at = excluded.tried_at, problem = excluded.problem, place = excluded.place
      """;
  private static final String ADD_CONFLICT =
      """
      insert into witnesses.conflict (id, origin, kind, kept, shown, digest, found_at)
      select :id, :origin, :kind, :kept, :shown, :digest, :at
      where (select count(*) from witnesses.conflict where origin = :origin) < :most
      on conflict (digest) do nothing
      """;
  private static final String CONFLICTS =
      """
      select id, origin, kind, kept, shown, found_at from witnesses.conflict
      order by found_at desc, id desc limit :most
      """;

  private final JdbcClient db;

  WitnessStore(JdbcClient db) {
    this.db = db;
  }

  /// Held until the transaction ends: one at a time asks about a register and is cosigned.
  void lock(String origin) {
    db.sql(LOCK_ORIGIN).param("lock", LOCK).param("origin", origin).query((_, _) -> true).list();
  }

  /// The note of the last checkpoint cosigned.
  Optional<byte[]> seen(String origin) {
    return db.sql(SEEN).param("origin", origin).query((row, _) -> row.getBytes("note")).optional();
  }

  void see(Checkpoint checkpoint, byte[] note, Instant at) {
    db.sql(SEE)
        .param("origin", checkpoint.origin())
        .param("size", checkpoint.size())
        .param("root", checkpoint.root().bytes())
        .param("note", note)
        .param("at", utc(at))
        .update();
  }

  Optional<AskedStanding> asked(String url) {
    return db.sql(ASKED).param("url", url).query((row, _) -> asked(row)).optional();
  }

  private static AskedStanding asked(ResultSet row) throws SQLException {
    var problem = row.getString("problem");
    return new AskedStanding(
        row.getString("url"),
        row.getLong("size"),
        instant(row, "cosigned_at"),
        problem == null ? null : AskedStanding.Problem.valueOf(problem));
  }

  void cosigned(String url, long size, Instant at) {
    db.sql(COSIGNED).param("url", url).param("size", size).param("at", utc(at)).update();
  }

  void notCosigned(String url, AskedStanding.Problem problem, Instant at) {
    db.sql(NOT_COSIGNED)
        .param("url", url)
        .param("problem", problem.name())
        .param("at", utc(at))
        .update();
  }

  Optional<WatchedStanding> watched(String origin) {
    return db.sql(WATCHED).param("origin", origin).query((row, _) -> watched(row)).optional();
  }

  private static WatchedStanding watched(ResultSet row) throws SQLException {
    var problem = row.getString("problem");
    return new WatchedStanding(
        row.getString("origin"),
        row.getLong("size"),
        instant(row, "sound_at"),
        problem == null ? null : MirrorFinding.valueOf(problem),
        row.getString("place"));
  }

  void sound(String origin, long size, Instant at) {
    db.sql(SOUND).param("origin", origin).param("size", size).param("at", utc(at)).update();
  }

  void notSound(String origin, MirrorFinding problem, @Nullable String place, Instant at) {
    db.sql(NOT_SOUND)
        .param("origin", origin)
        .param("problem", problem.name())
        .param("place", place)
        .param("at", utc(at))
        .update();
  }

  /// Whether it was new.
  boolean addConflict(Conflict conflict) {
    return db.sql(ADD_CONFLICT)
            .param("id", conflict.id())
            .param("origin", conflict.origin())
            .param("kind", conflict.kind().name())
            .param("kept", conflict.kept())
            .param("shown", conflict.shown())
            .param("digest", digest(conflict))
            .param("at", utc(conflict.found()))
            .param("most", CONFLICTS_MAX)
            .update()
        == 1;
  }

  List<Conflict> conflicts() {
    return db.sql(CONFLICTS)
        .param("most", CONFLICTS_MAX)
        .query(
            (row, _) ->
                new Conflict(
                    row.getObject("id", UUID.class),
                    row.getString("origin"),
                    Conflict.Kind.valueOf(row.getString("kind")),
                    row.getBytes("kept"),
                    row.getBytes("shown"),
                    row.getObject("found_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  private static byte[] digest(Conflict conflict) {
    try {
      var sha256 = MessageDigest.getInstance("SHA-256");
      sha256.update(conflict.kind().name().getBytes(java.nio.charset.StandardCharsets.US_ASCII));
      sha256.update(conflict.kept());
      return sha256.digest(conflict.shown());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private static OffsetDateTime utc(Instant instant) {
    return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
