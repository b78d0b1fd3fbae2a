package org.peyvand.claims;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.peyvand.kernel.BodyId;
import org.peyvand.kernel.InstrumentId;
import org.peyvand.kernel.Slice;
import org.peyvand.kernel.Slug;
import org.peyvand.languages.Multilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ClaimStore {
  private static final String ADD_REPORT =
      """
      insert into claims.report (id, about, source, code, published, wording)
      values (:id, :about, :source::jsonb, :code, :published, :wording::jsonb)
      """;
  private static final String ADD_CLAIM =
      """
      insert into claims.claim (report, position, body, act, verb, happened, timing, place, count)
      values (:report, :position, :body, :act, :verb::jsonb, :happened, :timing, :place, :count)
      """;
  private static final String REPORTS =
      """
      select id, about, source, code, published, wording from claims.report
      where about = :about and not exists (
        select from claims.withdrawal w where w.report = claims.report.id)
      order by published, id limit :limit
      """;
  private static final String ALL_REPORTS =
      """
      select id, about, source, code, published, wording from claims.report
      where about = :about order by published, id limit :limit
      """;
  private static final String CLAIMS =
      """
      select report, body, act, verb, happened, timing, place, count from claims.claim
      where report = any(:reports) order by report, position limit :limit
      """;

  private static final String SPOKEN_OF =
      """
      select r.about from claims.report r join claims.claim c on c.report = r.id
      where c.body = :body and not exists (
        select from claims.withdrawal w where w.report = r.id)
      group by r.about order by max(r.published) desc, r.about limit :limit
      """;

  private final JdbcClient db;

  ClaimStore(JdbcClient db) {
    this.db = db;
  }

  void add(Report report) {
    db.sql(ADD_REPORT)
        .param("id", report.id())
        .param("about", report.about().value())
        .param("source", report.source().names().json())
        .param("code", report.source().code().orElse(null))
        .param("published", report.source().published())
        .param("wording", report.wording().json())
        .update();
    var position = 0;
    for (var claim : report.claims()) add(report.id(), position++, claim);
  }

  private void add(UUID report, int position, Claim claim) {
    db.sql(ADD_CLAIM)
        .param("report", report)
        .param("position", position)
        .param("body", claim.body().map(BodyId::value).orElse(null))
        .param("act", claim.act())
        .param("verb", claim.verb().json())
        .param("happened", claim.on().orElse(null))
        .param("timing", claim.timing().name())
        .param("place", claim.place().map(Slug::value).orElse(null))
        .param("count", claim.count().orElse(null))
        .update();
  }

  Slice<Report> about(InstrumentId instrument) {
    var reports =
        db.sql(REPORTS)
            .param("about", instrument.value())
            .param("limit", Slice.SIZE_MAX + 1)
            .query((row, _) -> report(row))
            .list();
    var slice = Slice.of(reports);
    return new Slice<>(withClaims(slice.items()), slice.more());
  }

  /// Those that were withdrawn too.
  List<Report> all(InstrumentId instrument) {
    return withClaims(
        db.sql(ALL_REPORTS)
            .param("about", instrument.value())
            .param("limit", Report.OF_A_TEXT_MAX)
            .query((row, _) -> report(row))
            .list());
  }

  private List<Report> withClaims(List<Report> reports) {
    var claims =
        db
            .sql(CLAIMS)
            .param("reports", reports.stream().map(Report::id).toArray(UUID[]::new))
            .param("limit", reports.size() * Report.CLAIMS_MAX)
            .query((row, _) -> new Told(row.getObject("report", UUID.class), claim(row)))
            .list()
            .stream()
            .collect(
                Collectors.groupingBy(
                    Told::report, Collectors.mapping(Told::claim, Collectors.toList())));
    return reports.stream()
        .map(
            report ->
                new Report(
                    report.id(),
                    report.about(),
                    report.source(),
                    report.wording(),
                    claims.getOrDefault(report.id(), List.of())))
        .toList();
  }

  List<InstrumentId> about(BodyId body) {
    return db.sql(SPOKEN_OF)
        .param("body", body.value())
        .param("limit", Slice.SIZE_MAX)
        .query((row, _) -> new InstrumentId(row.getObject("about", UUID.class)))
        .list();
  }

  private record Told(UUID report, Claim claim) {}

  private static Report report(ResultSet row) throws SQLException {
    return new Report(
        row.getObject("id", UUID.class),
        new InstrumentId(row.getObject("about", UUID.class)),
        new Source(
            Multilingual.fromJson(row.getString("source")),
            row.getObject("published", LocalDate.class),
            Optional.ofNullable(row.getString("code"))),
        Multilingual.fromJson(row.getString("wording")),
        List.of());
  }

  private static Claim claim(ResultSet row) throws SQLException {
    return new Claim(
        Optional.ofNullable(row.getObject("body", UUID.class)).map(BodyId::new),
        row.getString("act"),
        Multilingual.fromJson(row.getString("verb")),
        Optional.ofNullable(row.getObject("happened", LocalDate.class)),
        Claim.Timing.valueOf(row.getString("timing")),
        Optional.ofNullable(row.getString("place")).map(Slug::new),
        Optional.ofNullable(row.getObject("count", Integer.class)));
  }
}
