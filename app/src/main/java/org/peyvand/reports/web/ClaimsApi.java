package org.peyvand.reports.web;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.peyvand.access.Member;
import org.peyvand.claims.Claim;
import org.peyvand.claims.Filed;
import org.peyvand.claims.Filing;
import org.peyvand.claims.Reply;
import org.peyvand.kernel.BodyId;
import org.peyvand.kernel.Slug;
import org.peyvand.languages.Multilingual;
import org.peyvand.network.Networks;
import org.peyvand.reports.Comparison;
import org.peyvand.reports.Reports;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// What is claimed of a text, for other programs: every report with its source, and body by body
/// where claims and record disagree.
@RestController
class ClaimsApi {
  private final Reports reports;
  private final Networks networks;

  ClaimsApi(Reports reports, Networks networks) {
    this.reports = reports;
    this.networks = networks;
  }

  /// Claims beside the record.
  ///
  /// @param onRecord how many bodies have acted, by the record
  public record TextClaims(
      String text, int onRecord, List<BodyRow> bodies, List<ReportJson> reports) {}

  /// A body that acted or is spoken of.
  ///
  /// @param differences how claims and record disagree
  public record BodyRow(
      @Nullable String body, @Nullable ActJson onRecord, List<String> differences) {}

  /// The act that the depositary holds.
  public record ActJson(UUID id, String act, LocalDate date, boolean confirmed) {}

  /// What one source says.
  ///
  /// @param wording in the words of who filed it
  /// @param withdrawn whether it was filed by mistake and counts no longer
  public record ReportJson(
      UUID id,
      Map<String, String> source,
      LocalDate published,
      @Nullable String code,
      @Nullable String link,
      @Nullable Map<String, String> quote,
      Map<String, String> wording,
      boolean withdrawn,
      List<ClaimJson> claims,
      List<ReplyJson> replies) {}

  /// One thing it says.
  ///
  /// @param timing how the date is meant: on, before, on-or-before
  public record ClaimJson(
      @Nullable String body,
      String act,
      Map<String, String> verb,
      @Nullable LocalDate date,
      String timing,
      @Nullable String place,
      @Nullable Integer count) {}

  /// What a body of which it speaks says to it, or the depositary.
  ///
  /// @param body none for the depositary
  public record ReplyJson(
      @Nullable String body,
      String answer,
      @Nullable Map<String, String> words,
      Map<String, String> office,
      Instant at) {}

  @GetMapping("/api/v1/texts/{slug}/claims")
  TextClaims claims(@PathVariable Slug slug, @Parameter(hidden = true) Optional<Member> reader) {
    return reports
        .text(slug, reader)
        .map(text -> json(slug, reports.compare(text)))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private TextClaims json(Slug slug, Comparison comparison) {
    return new TextClaims(
        slug.value(),
        comparison.onRecord(),
        comparison.rows().stream().map(this::json).toList(),
        comparison.filed().stream().map(this::json).toList());
  }

  private BodyRow json(Comparison.Row row) {
    return new BodyRow(
        slug(Optional.of(row.body())),
        row.onRecord()
            .map(act -> new ActJson(act.id(), act.act().code(), act.on(), act.confirmed()))
            .orElse(null),
        row.differences().stream().map(ClaimsApi::code).toList());
  }

  private ReportJson json(Filed filed) {
    var report = filed.report();
    return new ReportJson(
        report.id(),
        report.source().names().texts(),
        report.source().published(),
        report.source().code().orElse(null),
        filed.filing().flatMap(Filing::link).orElse(null),
        filed.filing().flatMap(Filing::quote).map(Multilingual::texts).orElse(null),
        report.wording().texts(),
        !filed.stands(),
        report.claims().stream().map(this::json).toList(),
        filed.replies().stream().map(this::json).toList());
  }

  private ClaimJson json(Claim claim) {
    return new ClaimJson(
        slug(claim.body()),
        claim.act(),
        claim.verb().texts(),
        claim.on().orElse(null),
        code(claim.timing()),
        claim.place().map(Slug::value).orElse(null),
        claim.count().orElse(null));
  }

  private ReplyJson json(Reply reply) {
    return new ReplyJson(
        slug(reply.body()),
        code(reply.answer()),
        reply.words().map(Multilingual::texts).orElse(null),
        reply.by().office().texts(),
        reply.by().at());
  }

  private @Nullable String slug(Optional<BodyId> body) {
    return body.flatMap(networks::body).map(found -> found.slug().value()).orElse(null);
  }

  private static String code(Enum<?> name) {
    return name.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
