package org.peyvand.depositary.web;

import io.swagger.v3.oas.annotations.Parameter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.peyvand.access.Member;
import org.peyvand.depositary.StatusChart;
import org.peyvand.depositary.StatusChart.Moment;
import org.peyvand.depositary.StatusCharts;
import org.peyvand.kernel.Slug;
import org.peyvand.languages.Language;
import org.peyvand.page.Answer;
import org.peyvand.page.RefusalPage;
import org.peyvand.texts.Instrument;
import org.peyvand.texts.Texts;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/// The status chart, as a page and for programs, now and as it stood.
@Controller
class StatusPages {
  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

  private final StatusCharts charts;
  private final Texts texts;
  private final Clock clock;

  StatusPages(StatusCharts charts, Texts texts, Clock clock) {
    this.charts = charts;
    this.texts = texts;
    this.clock = clock;
  }

  @GetMapping("/{language}/texts/{slug}/status")
  Answer page(
      @PathVariable Language language,
      @PathVariable Slug slug,
      @RequestParam(name = "as-of", defaultValue = "") String asOf,
      @RequestParam(name = "known-at", defaultValue = "") String knownAt,
      @RequestParam(defaultValue = "") String order,
      Optional<Member> reader) {
    var asked = new ChartQuery(asOf.strip(), knownAt.strip(), order);
    var moment = asked.moment(clock.instant());
    return text(slug, reader)
        .<Answer>map(
            text ->
                new StatusPage(
                    charts.chart(text, moment.orElse(Moment.NOW), asked.rows()),
                    asked,
                    moment.isEmpty()))
        .orElseGet(RefusalPage::notFound);
  }

  @GetMapping("/{language}/texts/{slug}/status.json")
  @ResponseBody
  StatusJson json(
      @PathVariable Language language,
      @PathVariable Slug slug,
      @RequestParam(name = "as-of", defaultValue = "") String asOf,
      @RequestParam(name = "known-at", defaultValue = "") String knownAt,
      @RequestParam(defaultValue = "") String order,
      Optional<Member> reader) {
    return StatusJson.of(chart(slug, new ChartQuery(asOf, knownAt, order), reader));
  }

  @GetMapping("/{language}/texts/{slug}/status.csv")
  ResponseEntity<byte[]> csv(
      @PathVariable Language language,
      @PathVariable Slug slug,
      @RequestParam(name = "as-of", defaultValue = "") String asOf,
      @RequestParam(name = "known-at", defaultValue = "") String knownAt,
      @RequestParam(defaultValue = "") String order,
      Optional<Member> reader) {
    var table = StatusCsv.of(chart(slug, new ChartQuery(asOf, knownAt, order), reader), language);
    return ResponseEntity.ok()
        .contentType(CSV)
        .header(
            "Content-Disposition",
            ContentDisposition.attachment()
                .filename(slug + ".status." + language.tag() + ".csv", StandardCharsets.US_ASCII)
                .build()
                .toString())
        .body(table.getBytes(StandardCharsets.UTF_8));
  }

  /// The acts about a text by civil date, as the status chart has them.
  @GetMapping("/api/v1/texts/{slug}/acts")
  @ResponseBody
  List<StatusJson.PartyRow> acts(
      @PathVariable Slug slug,
      @RequestParam(name = "as-of", defaultValue = "") String asOf,
      @RequestParam(name = "known-at", defaultValue = "") String knownAt,
      @Parameter(hidden = true) Optional<Member> reader) {
    return StatusJson.of(chart(slug, new ChartQuery(asOf, knownAt, "date"), reader))
        .parties()
        .stream()
        .filter(party -> !party.acts().isEmpty())
        .toList();
  }

  private StatusChart chart(Slug slug, ChartQuery asked, Optional<Member> reader) {
    var text =
        text(slug, reader).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    var moment =
        asked
            .moment(clock.instant())
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    return charts.chart(text, moment, asked.rows());
  }

  private Optional<Instrument> text(Slug slug, Optional<Member> reader) {
    return texts.find(slug, reader).filter(text -> text.adopted().isPresent());
  }
}
