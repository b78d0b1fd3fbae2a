package org.peyvand.ties;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.peyvand.kernel.BodyId;
import org.peyvand.kernel.Slice;
import org.peyvand.kernel.Slug;
import org.peyvand.languages.HistoricalDate;
import org.peyvand.languages.Multilingual;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class TieStore {
  /// Ties of one pair of cities: each of a few bodies with each of a few.
  static final int OF_A_PAIR_MAX = 50;

  /// A capital has a hundred partners.
  static final int PAIRS_OF_A_CITY_MAX = 400;

  private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended(:pair, 5))";
  private static final String ADD =
      """
      insert into ties.tie (id, pair, body, other, kind, called, basis, basis_words, began,
        term_months, renewal, notice_amount, notice_unit, account, office, at)
      values (:id, :pair, :body, :other, :kind, :called::jsonb, :basis, :words::jsonb, :began,
        :months, :renewal, :amount, :unit, :account, :office::jsonb, :at)
      """;
  private static final String ANSWER =
      """
      insert into ties.answer (id, tie, body, answer, words, account, office, at)
      values (:id, :tie, :body, :answer, :words::jsonb, :account, :office::jsonb, :at)
      """;
  private static final String END =
      """
      insert into ties.ending (id, tie, body, ends, words, account, office, at)
      values (:id, :tie, :body, :ends, :words::jsonb, :account, :office::jsonb, :at)
      """;
  private static final String OF_PAIR =
      """
      select id, body, other, kind, called, basis, basis_words, began, term_months, renewal,
        notice_amount, notice_unit, account, office, at
      from ties.tie where pair = :pair order by id limit :limit
      """;
  private static final String ANSWERS =
      """
      select id, tie, body, answer, words, account, office, at from ties.answer
      where tie = any(:ties) order by tie, id limit :limit
      """;
  private static final String ENDINGS =
      """
      select id, tie, body, ends, words, account, office, at from ties.ending
      where tie = any(:ties) order by tie, id limit :limit
      """;
  private static final String UNANSWERED =
      """
      select pair, body from ties.tie t
      where other = :body and not exists (select from ties.answer a where a.tie = t.id)
      order by id limit :limit
      """;
  private static final String PAIRS =
      """
      select pair from (
        select pair from ties.tie union select pair from ties.event union select pair from ties.hint
      ) known where pair > :after order by pair limit :limit
      """;

  private static final String PAIRS_OF =
      """
      select distinct pair from (
        select pair from ties.tie union select pair from ties.event union select pair from ties.hint
      ) known where pair like :city || '-%' or pair like '%-' || :city order by pair limit :limit
      """;

  private final JdbcClient db;

  TieStore(JdbcClient db) {
    this.db = db;
  }

  /// Held until the transaction ends: one at a time writes about a pair of cities.
  void lock(String pair) {
    db.sql(LOCK).param("pair", pair).query((_, _) -> true).list();
  }

  void add(String pair, Tie tie) {
    var terms = tie.terms();
    by(db.sql(ADD), tie.by())
        .param("id", tie.id())
        .param("pair", pair)
        .param("body", tie.body().value())
        .param("other", tie.other().value())
        .param("kind", tie.kind().name())
        .param("called", tie.called().map(Multilingual::json).orElse(null))
        .param("basis", tie.basis().name())
        .param("words", tie.basisWords().map(Multilingual::json).orElse(null))
        .param("began", tie.began().map(HistoricalDate::toString).orElse(null))
        .param("months", terms.months().orElse(null))
        .param("renewal", terms.renewal().name())
        .param("amount", terms.notice().map(Terms.Notice::amount).orElse(null))
        .param("unit", terms.notice().map(notice -> notice.unit().name()).orElse(null))
        .update();
  }

  void add(TieAnswer answer) {
    by(db.sql(ANSWER), answer.by())
        .param("id", answer.id())
        .param("tie", answer.tie())
        .param("body", answer.body().value())
        .param("answer", answer.saying().name())
        .param("words", answer.words().map(Multilingual::json).orElse(null))
        .update();
  }

  void add(TieEnding ending) {
    by(db.sql(END), ending.by())
        .param("id", ending.id())
        .param("tie", ending.tie())
        .param("body", ending.body().value())
        .param("ends", ending.ends())
        .param("words", ending.words().json())
        .update();
  }

  /// The ties of two cities with all that was said of them, in the order in which they were
  /// entered.
  List<TieFile> of(String pair) {
    var ties =
        db.sql(OF_PAIR)
            .param("pair", pair)
            .param("limit", OF_A_PAIR_MAX)
            .query((row, _) -> tie(row))
            .list();
    var answers = said(ANSWERS, ties, (row, _) -> answer(row), TieAnswer::tie);
    var endings = said(ENDINGS, ties, (row, _) -> ending(row), TieEnding::tie);
    return ties.stream()
        .map(
            tie ->
                new TieFile(
                    tie,
                    Objects.requireNonNullElse(answers.get(tie.id()), List.of()),
                    Objects.requireNonNullElse(endings.get(tie.id()), List.of())))
        .toList();
  }

  private <T> Map<UUID, List<T>> said(
      String query, List<Tie> ties, RowMapper<T> reader, Function<T, UUID> of) {
    return db
        .sql(query)
        .param("ties", ties.stream().map(Tie::id).toArray(UUID[]::new))
        .param("limit", ties.size() * TieFile.OF_ONE_MAX)
        .query(reader)
        .list()
        .stream()
        .collect(Collectors.groupingBy(of));
  }

  /// The ties that a body has been asked about and has not answered, the oldest first.
  List<Unanswered> unanswered(BodyId other) {
    return db.sql(UNANSWERED)
        .param("body", other.value())
        .param("limit", Slice.SIZE_MAX)
        .query((row, _) -> new Unanswered(row.getString("pair"), body(row, "body")))
        .list();
  }

  /// @param body the side that entered it
  record Unanswered(String pair, BodyId body) {}

  /// The pairs of cities of which anything is known, in the order of their addresses.
  Slice<String> pairs(String after) {
    return Slice.of(
        db.sql(PAIRS)
            .param("after", after)
            .param("limit", Slice.SIZE_MAX + 1)
            .query((row, _) -> row.getString("pair"))
            .list());
  }

  /// The pairs whose address begins or ends with this city's; another city's may do so too.
  List<String> pairsOf(Slug city) {
    return db.sql(PAIRS_OF)
        .param("city", city.value())
        .param("limit", PAIRS_OF_A_CITY_MAX)
        .query((row, _) -> row.getString("pair"))
        .list();
  }

  private static StatementSpec by(StatementSpec statement, By by) {
    return statement
        .param("account", by.account())
        .param("office", by.office().json())
        .param("at", by.at().atOffset(ZoneOffset.UTC));
  }

  private static Tie tie(ResultSet row) throws SQLException {
    @Nullable String unit = row.getString("notice_unit");
    return new Tie(
        row.getObject("id", UUID.class),
        body(row, "body"),
        body(row, "other"),
        Tie.Kind.valueOf(row.getString("kind")),
        said(row, "called"),
        Tie.Basis.valueOf(row.getString("basis")),
        said(row, "basis_words"),
        Optional.ofNullable(row.getString("began")).map(HistoricalDate::parse),
        new Terms(
            Optional.ofNullable(row.getObject("term_months", Integer.class)),
            Terms.Renewal.valueOf(row.getString("renewal")),
            unit == null
                ? Optional.empty()
                : Optional.of(
                    new Terms.Notice(row.getInt("notice_amount"), Terms.Unit.valueOf(unit)))),
        by(row));
  }

  private static TieAnswer answer(ResultSet row) throws SQLException {
    return new TieAnswer(
        row.getObject("id", UUID.class),
        row.getObject("tie", UUID.class),
        body(row, "body"),
        TieAnswer.Saying.valueOf(row.getString("answer")),
        said(row, "words"),
        by(row));
  }

  private static TieEnding ending(ResultSet row) throws SQLException {
    return new TieEnding(
        row.getObject("id", UUID.class),
        row.getObject("tie", UUID.class),
        body(row, "body"),
        row.getObject("ends", LocalDate.class),
        Multilingual.fromJson(row.getString("words")),
        by(row));
  }

  private static BodyId body(ResultSet row, String column) throws SQLException {
    return new BodyId(row.getObject(column, UUID.class));
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
