package org.peyvand.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.peyvand.kernel.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class NoticeStore {
  /// More than that nobody counts on a screen.
  static final int UNREAD_MAX = 999;

  /// A digest that is longer is read by nobody; the page has the rest.
  static final int DIGEST_MAX = 100;

  /// More kinds than that there are not.
  private static final int KINDS_MAX = 200;

  private static final String ADD =
      """
      insert into notices.notice (id, account, key, named, path, at, digest)
      values (:id, :account, :key, :named::jsonb, :path, :at, :digest)
      """;
  private static final String NOTICE = "select id, key, named, path, at, read from notices.notice ";
  private static final String OF_ACCOUNT =
      NOTICE + "where account = :account and id < :before order by id desc limit :limit";
  private static final String ONE = NOTICE + "where account = :account and id = :id";
  private static final String UNREAD =
      """
      select count(*) from
        (select from notices.notice where account = :account and read is null limit :limit) unread
      """;
  private static final String READ =
      "update notices.notice set read = :at where account = :account and id = :id and read is null";
  private static final String READ_UP_TO =
      """
      update notices.notice set read = :at
      where account = :account and id <= :id and read is null
      """;
  private static final String PREFER =
      """
      insert into notices.preference (account, kind, delivery) values (:account, :kind, :delivery)
      on conflict (account, kind) do update set delivery = excluded.delivery
      """;
  private static final String PREFERENCES =
      "select kind, delivery from notices.preference where account = :account limit :limit";
  private static final String AWAITING_DIGEST =
      """
      select account, min(at) as since from notices.notice where digest
      group by account order by since limit :limit
      """;
  private static final String FOR_DIGEST =
      """
      select id, key, named, path, at, read from notices.notice
      where account = :account and digest order by id limit :limit for update skip locked
      """;
  private static final String DIGESTED =
      "update notices.notice set digest = false where account = :account and digest";
  private static final String FORGET_READ = "delete from notices.notice where read < :before";
  private static final String FORGET_OLD = "delete from notices.notice where at < :before";
  private static final String FORGET_NOTICES =
      "delete from notices.notice where account = :account";
  private static final String FORGET_PREFERENCES =
      "delete from notices.preference where account = :account";

  private final JdbcClient db;

  NoticeStore(JdbcClient db) {
    this.db = db;
  }

  void add(UUID id, UUID account, Notice notice, Instant at, boolean digest) {
    db.sql(ADD)
        .param("id", id)
        .param("account", account)
        .param("key", notice.key())
        .param("named", NoticeValues.json(notice.values()))
        .param("path", notice.path())
        .param("at", utc(at))
        .param("digest", digest)
        .update();
  }

  Slice<Told> of(UUID account, UUID before) {
    return Slice.of(
        db.sql(OF_ACCOUNT)
            .param("account", account)
            .param("before", before)
            .param("limit", Slice.SIZE_MAX + 1)
            .query((row, _) -> told(row))
            .list());
  }

  java.util.Optional<Told> find(UUID account, UUID id) {
    return db.sql(ONE)
        .param("account", account)
        .param("id", id)
        .query((row, _) -> told(row))
        .optional();
  }

  int unread(UUID account) {
    return db.sql(UNREAD)
        .param("account", account)
        .param("limit", UNREAD_MAX)
        .query((row, _) -> row.getInt(1))
        .single();
  }

  void read(UUID account, UUID id, Instant at) {
    db.sql(READ).param("account", account).param("id", id).param("at", utc(at)).update();
  }

  void readUpTo(UUID account, UUID newest, Instant at) {
    db.sql(READ_UP_TO).param("account", account).param("id", newest).param("at", utc(at)).update();
  }

  void prefer(UUID account, String kind, Delivery delivery) {
    db.sql(PREFER)
        .param("account", account)
        .param("kind", kind)
        .param("delivery", delivery.name())
        .update();
  }

  Map<String, Delivery> preferences(UUID account) {
    return db
        .sql(PREFERENCES)
        .param("account", account)
        .param("limit", KINDS_MAX)
        .query(
            (row, _) ->
                Map.entry(row.getString("kind"), Delivery.valueOf(row.getString("delivery"))))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /// An account that awaits a digest, and since when.
  record Awaiting(UUID account, Instant since) {}

  List<Awaiting> awaitingDigest(int limit) {
    return db.sql(AWAITING_DIGEST)
        .param("limit", limit)
        .query(
            (row, _) ->
                new Awaiting(
                    row.getObject("account", UUID.class),
                    row.getObject("since", OffsetDateTime.class).toInstant()))
        .list();
  }

  /// Held until the transaction ends.
  List<Told> forDigest(UUID account) {
    return db.sql(FOR_DIGEST)
        .param("account", account)
        .param("limit", DIGEST_MAX + 1)
        .query((row, _) -> told(row))
        .list();
  }

  void digested(UUID account) {
    db.sql(DIGESTED).param("account", account).update();
  }

  void forget(Instant readBefore, Instant toldBefore) {
    db.sql(FORGET_READ).param("before", utc(readBefore)).update();
    db.sql(FORGET_OLD).param("before", utc(toldBefore)).update();
  }

  void forget(UUID account) {
    db.sql(FORGET_NOTICES).param("account", account).update();
    db.sql(FORGET_PREFERENCES).param("account", account).update();
  }

  private static Told told(ResultSet row) throws SQLException {
    return new Told(
        row.getObject("id", UUID.class),
        row.getString("key"),
        NoticeValues.fromJson(row.getString("named")),
        row.getString("path"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getObject("read", OffsetDateTime.class) != null);
  }

  private static OffsetDateTime utc(Instant instant) {
    return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
