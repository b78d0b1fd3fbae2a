package org.peyvand.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.peyvand.kernel.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RegisterStore {
  /// The sequencer's advisory lock, one for the whole database.
  private static final long SEQUENCER_LOCK = 0x70657976616E6401L;

  /// What witnesses and monitors may still ask about; each has a few kilobytes.
  private static final int CHECKPOINTS_KEPT = 1000;

  private static final String ADD =
      """
      insert into register.entry (act, type, at, leaf) values (:act, :type, :at, :leaf)
      """;
  private static final String LOCK = "select pg_advisory_xact_lock(:lock)";
  private static final String PLACE =
      """
      with next as (
        select act, row_number() over (order by arrival) - 1 as nth
        from register.entry where index is null order by arrival limit :limit
      ), taken as (
        select coalesce(max(index) + 1, 0) as first from register.entry
      )
      update register.entry e set index = taken.first + next.nth
      from next, taken where e.act = next.act
      """;
  private static final String LEAVES =
      "select leaf from register.entry where index >= :from order by index limit :limit";
  private static final String ENTRY = "select act, type, at, leaf, index from register.entry ";
  private static final String FIND = ENTRY + "where act = :act";
  private static final String NEWEST =
      ENTRY + "where index < :before order by index desc limit :limit";
  private static final String WAITING = ENTRY + "where index is null order by arrival limit :limit";
  private static final String ORIGIN = "select origin from register.log";
  private static final String NAME_LOG = "insert into register.log (origin) values (:origin)";

  private static final String REMEMBER =
      """
      insert into register.checkpoint (size, note, cosignatures, signed_at)
      values (:size, :note, :cosignatures, :at)
      on conflict (size) do update set note = excluded.note, cosignatures = excluded.cosignatures
      where register.checkpoint.cosignatures <= excluded.cosignatures
      """;
  private static final String FORGET =
      """
      delete from register.checkpoint where size <
        (select size from register.checkpoint order by size desc offset :kept - 1 limit 1)
      """;
  private static final String LAST_CHECKPOINT =
      "select note from register.checkpoint order by size desc limit 1";
  private static final String CHECKPOINT_OF_SIZE =
      "select note from register.checkpoint where size = :size";
  private static final String SEEN_CHECKPOINT =
      """
      select note from register.checkpoint where cosignatures > 0 order by size desc limit 1
      """;
  private static final String BEST_CHECKPOINT =
      """
      select note from register.checkpoint
      where size > greatest(:index, (select coalesce(max(after_size), -1) from register.key))
      order by cosignatures desc, size desc limit 1
      """;
  private static final String KEYS = "select vkey, since from register.key order by number";
  private static final String ADD_KEY =
      "insert into register.key (vkey, after_size, since) values (:vkey, :size, :since)";

  private final JdbcClient db;

  RegisterStore(JdbcClient db) {
    this.db = db;
  }

  void add(RegisterEntry entry, byte[] leaf) {
    db.sql(ADD)
        .param("act", entry.act())
        .param("type", entry.type().code())
        .param("at", OffsetDateTime.ofInstant(entry.at(), ZoneOffset.UTC))
        .param("leaf", leaf)
        .update();
  }

  /// Held until the transaction ends.
  void lockSequencer() {
    db.sql(LOCK).param("lock", SEQUENCER_LOCK).query((_, _) -> true).list();
  }

  /// Gives committed entries their places, in the order in which they arrived.
  int place(int limit) {
    return db.sql(PLACE).param("limit", limit).update();
  }

  List<byte[]> leaves(long from, int limit) {
    return db.sql(LEAVES)
        .param("from", from)
        .param("limit", limit)
        .query((row, _) -> row.getBytes("leaf"))
        .list();
  }

  /// Keeps a checkpoint beside the file that is served; one with fewer cosignatures does not
  /// replace one with more.
  void remember(long size, byte[] note, int cosignatures, Instant at) {
    db.sql(REMEMBER)
        .param("size", size)
        .param("note", note)
        .param("cosignatures", cosignatures)
        .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
        .update();
    db.sql(FORGET).param("kept", CHECKPOINTS_KEPT).update();
  }

  Optional<byte[]> lastCheckpoint() {
    return db.sql(LAST_CHECKPOINT).query((row, _) -> row.getBytes("note")).optional();
  }

  Optional<byte[]> checkpoint(long size) {
    return db.sql(CHECKPOINT_OF_SIZE)
        .param("size", size)
        .query((row, _) -> row.getBytes("note"))
        .optional();
  }

  /// The newest that any witness has cosigned.
  Optional<byte[]> seenCheckpoint() {
    return db.sql(SEEN_CHECKPOINT).query((row, _) -> row.getBytes("note")).optional();
  }

  /// The newest of those that the most witnesses have seen, among those that cover an entry and are
  /// signed with the key in use.
  Optional<byte[]> bestCheckpoint(long index) {
    return db.sql(BEST_CHECKPOINT)
        .param("index", index)
        .query((row, _) -> row.getBytes("note"))
        .optional();
  }

  /// In the order in which they came into use; every one of them, of which there are few.
  List<LogKey> keys() {
    return db.sql(KEYS)
        .query(
            (row, _) ->
                new LogKey(
                    row.getString("vkey"),
                    row.getObject("since", OffsetDateTime.class).toInstant()))
        .list();
  }

  /// @param size checkpoints that are larger are signed with it
  void addKey(String vkey, long size, Instant since) {
    db.sql(ADD_KEY)
        .param("vkey", vkey)
        .param("size", size)
        .param("since", OffsetDateTime.ofInstant(since, ZoneOffset.UTC))
        .update();
  }

  Optional<Recorded> find(UUID act) {
    return db.sql(FIND).param("act", act).query((row, _) -> recorded(row)).optional();
  }

  Slice<Recorded> newest(long before) {
    return Slice.of(
        db.sql(NEWEST)
            .param("before", before)
            .param("limit", Slice.SIZE_MAX + 1)
            .query((row, _) -> recorded(row))
            .list());
  }

  List<Recorded> waiting(int limit) {
    return db.sql(WAITING).param("limit", limit).query((row, _) -> recorded(row)).list();
  }

  Optional<String> origin() {
    return db.sql(ORIGIN).query((row, _) -> row.getString("origin")).optional();
  }

  void nameLog(String origin) {
    db.sql(NAME_LOG).param("origin", origin).update();
  }

  private static Recorded recorded(ResultSet row) throws SQLException {
    Instant at = row.getObject("at", OffsetDateTime.class).toInstant();
    return new Recorded(
        row.getObject("act", UUID.class),
        EntryType.of(row.getString("type")).orElseThrow(),
        at,
        row.getBytes("leaf"),
        Optional.ofNullable(row.getObject("index", Long.class)));
  }
}
