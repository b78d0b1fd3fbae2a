package org.peyvand.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.peyvand.kernel.Slice;
import org.peyvand.languages.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MailStore {
  /// The schema's limit: what a server says after that nobody reads.
  private static final int REPLY_MAX = 500;

  private static final String ADD =
      """
      insert into notices.mail
        (id, account, key, language, created, state, due, address, subject, plain, html)
      values (:id, :account, :key, :language, :at, :state, :at, :address, :subject, :plain, :html)
      """;
  private static final String MAIL =
      """
      select id, account, key, language, created, state, attempts, due, ended, trouble, reply,
        address, subject, plain, html
      from notices.mail
      """;

  /// One node has a mail until the lease ends; should it die, the mail is due again then.
  private static final String CLAIM =
      """
      update notices.mail set attempts = attempts + 1, due = :lease
      where id =
        (select id from notices.mail where state = 'WAITING' and due <= :now
         order by due limit 1 for update skip locked)
      returning id, account, key, language, created, state, attempts, due, ended, trouble, reply,
        address, subject, plain, html
      """;

  private static final String SENT =
      """
      update notices.mail set state = 'SENT', ended = :at, trouble = null, reply = null,
        address = case when account is null then null else address end,
        subject = case when account is null then null else subject end,
        plain = case when account is null then null else plain end,
        html = case when account is null then null else html end
      where id = :id and state = 'WAITING'
      """;
  private static final String AGAIN =
      """
      update notices.mail set due = :due, trouble = :trouble, reply = :reply
      where id = :id and state = 'WAITING'
      """;
  private static final String FAILED =
      """
      update notices.mail set state = 'FAILED', ended = :at, trouble = :trouble, reply = :reply
      where id = :id and state = 'WAITING'
      """;

  /// Its age counts from now on, so that it is not given up at once.
  private static final String RESEND =
      """
      update notices.mail
      set state = 'WAITING', created = :at, due = :at, attempts = 0, ended = null
      where id = :id and state = 'FAILED' and address is not null
      """;

  private static final String FIND = MAIL + "where id = :id";
  private static final String ALL = MAIL + "where id < :before order by id desc limit :limit";
  private static final String BY_STATE =
      MAIL + "where state = :state and id < :before order by id desc limit :limit";
  private static final String EMPTY =
      "update notices.mail set address = null, subject = null, plain = null, html = null ";
  private static final String EMPTY_OLD =
      EMPTY
          + """
          where address is not null and (ended < :before or (state = 'WITHHELD' and created < :before))
          """;
  private static final String EMPTY_ACCOUNT =
      EMPTY
          + ", state = case when state = 'WAITING' then 'FAILED' else state end "
          + "where account = :account";
  private static final String FORGET = "delete from notices.mail where created < :before";

  private final JdbcClient db;

  MailStore(JdbcClient db) {
    this.db = db;
  }

  void add(
      UUID id,
      @Nullable UUID account,
      String key,
      Language language,
      Instant at,
      Mail.State state,
      Mail.Content content) {
    db.sql(ADD)
        .param("id", id)
        .param("account", account)
        .param("key", key)
        .param("language", language.tag())
        .param("at", utc(at))
        .param("state", state.name())
        .param("address", content.address())
        .param("subject", content.subject())
        .param("plain", content.plain())
        .param("html", content.html())
        .update();
  }

  /// The mail that is due longest, as this node's until the lease ends.
  Optional<Mail> claim(Instant now, Instant lease) {
    return db.sql(CLAIM)
        .param("now", utc(now))
        .param("lease", utc(lease))
        .query((row, _) -> mail(row))
        .optional();
  }

  void sent(UUID id, Instant at) {
    db.sql(SENT).param("id", id).param("at", utc(at)).update();
  }

  void again(UUID id, Instant due, Mail.Trouble trouble) {
    db.sql(AGAIN)
        .param("id", id)
        .param("due", utc(due))
        .param("trouble", trouble.reason().name())
        .param("reply", cut(trouble.reply()))
        .update();
  }

  void failed(UUID id, Instant at, Mail.Trouble trouble) {
    db.sql(FAILED)
        .param("id", id)
        .param("at", utc(at))
        .param("trouble", trouble.reason().name())
        .param("reply", cut(trouble.reply()))
        .update();
  }

  /// Whether it had failed, and waits again now.
  boolean resend(UUID id, Instant at) {
    return db.sql(RESEND).param("id", id).param("at", utc(at)).update() == 1;
  }

  Optional<Mail> find(UUID id) {
    return db.sql(FIND).param("id", id).query((row, _) -> mail(row)).optional();
  }

  /// @param state none for all
  Slice<Mail> list(Mail.@Nullable State state, UUID before) {
    var asked = db.sql(state == null ? ALL : BY_STATE).param("before", before);
    if (state != null) asked = asked.param("state", state.name());
    return Slice.of(asked.param("limit", Slice.SIZE_MAX + 1).query((row, _) -> mail(row)).list());
  }

  void forget(Instant endedBefore, Instant createdBefore) {
    db.sql(EMPTY_OLD).param("before", utc(endedBefore)).update();
    db.sql(FORGET).param("before", utc(createdBefore)).update();
  }

  /// Empties what was written to an account; what still waited is not sent.
  void forget(UUID account) {
    db.sql(EMPTY_ACCOUNT).param("account", account).update();
  }

  private static Mail mail(ResultSet row) throws SQLException {
    return new Mail(
        row.getObject("id", UUID.class),
        Optional.ofNullable(row.getObject("account", UUID.class)),
        row.getString("key"),
        Language.of(row.getString("language")).orElse(Language.EN),
        row.getObject("created", OffsetDateTime.class).toInstant(),
        Mail.State.valueOf(row.getString("state")),
        row.getInt("attempts"),
        row.getObject("due", OffsetDateTime.class).toInstant(),
        Optional.ofNullable(row.getObject("ended", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant),
        trouble(row),
        content(row));
  }

  private static Optional<Mail.Trouble> trouble(ResultSet row) throws SQLException {
    var reason = row.getString("trouble");
    var reply = row.getString("reply");
    return reason == null
        ? Optional.empty()
        : Optional.of(
            new Mail.Trouble(Mail.Trouble.Reason.valueOf(reason), reply == null ? "" : reply));
  }

  private static Mail.@Nullable Content content(ResultSet row) throws SQLException {
    var address = row.getString("address");
    return address == null
        ? null
        : new Mail.Content(
            address, row.getString("subject"), row.getString("plain"), row.getString("html"));
  }

  private static String cut(String reply) {
    return reply.substring(0, Math.min(reply.length(), REPLY_MAX)).replace("\0", "");
  }

  private static OffsetDateTime utc(Instant instant) {
    return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
