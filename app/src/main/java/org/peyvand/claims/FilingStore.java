package org.peyvand.claims;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.peyvand.kernel.BodyId;
import org.peyvand.kernel.InstrumentId;
import org.peyvand.languages.Multilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class FilingStore {
  private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended(:about, 4))";
  private static final String ADD =
      """
      insert into claims.filing (report, link, quote, account, office, at)
      values (:report, :link, :quote::jsonb, :account, :office::jsonb, :at)
      """;
  private static final String WITHDRAW =
      """
      insert into claims.withdrawal (report, reason, account, office, at)
      values (:report, :reason::jsonb, :account, :office::jsonb, :at)
      on conflict do nothing
      """;
  private static final String REPLY =
      """
      insert into claims.reply (id, report, body, answer, words, account, office, at)
      values (:id, :report, :body, :answer, :words::jsonb, :account, :office::jsonb, :at)
      """;
  private static final String FILINGS =
      """
      select report, link, quote, account, office, at from claims.filing
      where report = any(:reports) limit :limit
      """;
  private static final String WITHDRAWALS =
      """
      select report, reason, account, office, at from claims.withdrawal
      where report = any(:reports) limit :limit
      """;
  private static final String REPLIES =
      """
      select id, report, body, answer, words, account, office, at from claims.reply
      where report = any(:reports) order by report, id limit :limit
      """;

  private final JdbcClient db;

  FilingStore(JdbcClient db) {
    this.db = db;
  }

  /// Held until the transaction ends: one at a time adds to what is said of a text.
  void lock(InstrumentId about) {
    db.sql(LOCK).param("about", about.toString()).query((_, _) -> true).list();
  }

  void add(UUID report, Filing filing) {
    by(db.sql(ADD), filing.by())
        .param("report", report)
        .param("link", filing.link().orElse(null))
        .param("quote", filing.quote().map(Multilingual::json).orElse(null))
        .update();
  }

  /// Whether this was the first withdrawal.
  boolean withdraw(UUID report, Withdrawal withdrawal) {
    return by(db.sql(WITHDRAW), withdrawal.by())
            .param("report", report)
            .param("reason", withdrawal.reason().json())
            .update()
        == 1;
  }

  void add(Reply reply) {
    by(db.sql(REPLY), reply.by())
        .param("id", reply.id())
        .param("report", reply.report())
        .param("body", reply.body().map(BodyId::value).orElse(null))
        .param("answer", reply.answer().name())
        .param("words", reply.words().map(Multilingual::json).orElse(null))
        .update();
  }

  Map<UUID, Filing> filings(List<UUID> reports) {
    var found = new HashMap<UUID, Filing>();
    of(FILINGS, reports, reports.size())
        .query(
            (ResultSet row) -> {
              found.put(
                  row.getObject("report", UUID.class),
                  new Filing(
                      Optional.ofNullable(row.getString("link")), said(row, "quote"), by(row)));
            });
    return found;
  }

  Map<UUID, Withdrawal> withdrawals(List<UUID> reports) {
    var found = new HashMap<UUID, Withdrawal>();
    of(WITHDRAWALS, reports, reports.size())
        .query(
            (ResultSet row) -> {
              found.put(
                  row.getObject("report", UUID.class),
                  new Withdrawal(Multilingual.fromJson(row.getString("reason")), by(row)));
            });
    return found;
  }

  /// By report, in the order in which they came.
  Map<UUID, List<Reply>> replies(List<UUID> reports) {
    return of(REPLIES, reports, reports.size() * Reply.OF_A_REPORT_MAX)
        .query((row, _) -> reply(row))
        .list()
        .stream()
        .collect(Collectors.groupingBy(Reply::report));
  }

  private StatementSpec of(String query, List<UUID> reports, int limit) {
    return db.sql(query).param("reports", reports.toArray(UUID[]::new)).param("limit", limit);
  }

  private static StatementSpec by(StatementSpec statement, By by) {
    return statement
        .param("account", by.account())
        .param("office", by.office().json())
        .param("at", by.at().atOffset(ZoneOffset.UTC));
  }

  private static Reply reply(ResultSet row) throws SQLException {
    @Nullable UUID body = row.getObject("body", UUID.class);
    return new Reply(
        row.getObject("id", UUID.class),
        row.getObject("report", UUID.class),
        Optional.ofNullable(body).map(BodyId::new),
        Reply.Answer.valueOf(row.getString("answer")),
        said(row, "words"),
        by(row));
  }

  private static Optional<Multilingual> said(ResultSet row, String column) throws SQLException {
    @Nullable String json = row.getString(column);
    return Optional.ofNullable(json).map(Multilingual::fromJson);
  }

  private static By by(ResultSet row) throws SQLException {
    return new By(
        row.getObject("account", UUID.class),
        Multilingual.fromJson(row.getString("office")),
        row.getObject("at", OffsetDateTime.class).toInstant());
  }
}
