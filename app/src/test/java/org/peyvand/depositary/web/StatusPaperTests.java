package org.peyvand.depositary.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.peyvand.PaperWords;
import org.peyvand.PdfStandards;
import org.peyvand.WholeHouse;
import org.peyvand.access.Offices;
import org.peyvand.claims.Claims;
import org.peyvand.claims.Report;
import org.peyvand.claims.Source;
import org.peyvand.depositary.Adopted;
import org.peyvand.depositary.Depositary;
import org.peyvand.depositary.SignOutcome;
import org.peyvand.depositary.Signing;
import org.peyvand.kernel.Ids;
import org.peyvand.kernel.Slug;
import org.peyvand.languages.Language;
import org.peyvand.languages.Multilingual;
import org.peyvand.texts.Instrument;
import org.peyvand.texts.Texts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/// The status chart as a paper.
@WholeHouse
class StatusPaperTests {
  private static final Slug STATEMENT = new Slug("capitals-joint-statement-2025");
  private static final String TEHRAN = "chair-islamic-city-council-of-tehran";

  @Autowired MockMvc browser;
  @Autowired Texts texts;
  @Autowired Adopted adopted;
  @Autowired Depositary depositary;
  @Autowired Claims claims;
  @Autowired Offices offices;
  @Autowired StatementPanels panels;
  @Autowired Ids ids;

  @ParameterizedTest
  @EnumSource
  void every_language_has_it_archival_and_accessible(Language language) throws Exception {
    var answer = visit("/" + language.tag() + "/texts/" + STATEMENT + "/status.pdf");

    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(answer.getContentType()).isEqualTo("application/pdf");
    var pdf = answer.getContentAsByteArray();
    PdfStandards.assertArchivalAndAccessible(language.tag(), pdf);
    var statement = texts.find(STATEMENT, Optional.empty()).orElseThrow();
    var panel = panels.status(statement);
    var words = PaperWords.of(pdf);
    for (var row : panel.rows()) {
      // A cell of several lines is read line by line across the table.
      for (var word : row.body().names().in(language).text().split(" ")) {
        assertThat(words).contains(PaperWords.of(word));
      }
      row.act()
          .ifPresent(
              act -> assertThat(words).contains(PaperWords.of(act.place().in(language).text())));
    }
    for (var claimed : panel.claims()) {
      assertThat(words).contains(PaperWords.of(claimed.report().wording().in(language).text()));
    }
    assertThat(words).contains(statement.adopted().orElseThrow().digests().sha256().substring(40));
  }

  @Test
  void the_same_state_gives_the_same_bytes() throws Exception {
    var first = visit("/fa/texts/" + STATEMENT + "/status.pdf");
    var second = visit("/fa/texts/" + STATEMENT + "/status.pdf");

    assertThat(second.getContentAsByteArray()).isEqualTo(first.getContentAsByteArray());
    assertThat(second.getHeader("ETag")).isEqualTo(first.getHeader("ETag"));
  }

  @Test
  @Transactional
  void an_act_stands_in_it_at_once() throws Exception {
    var text = adopted.adopted("test-status-paper");
    assertThat(PaperWords.of(chart(text))).contains(PaperWords.of("No party has signed yet."));

    var signing = new Signing(adopted.today(), new Slug("moscow"), true);
    assertThat(depositary.signWithSample(text, offices.office(TEHRAN).orElseThrow(), signing))
        .isInstanceOf(SignOutcome.Signed.class);

    assertThat(PaperWords.of(chart(text)))
        .contains(PaperWords.of("Not confirmed yet"))
        .doesNotContain(PaperWords.of("No party has signed yet."));
  }

  @Test
  @Transactional
  void what_others_claim_stands_apart_and_its_tricks_are_shown() throws Exception {
    var text = adopted.adopted("test-status-claims");
    claims.file(report(text, "The council of \u13E3 signed on \u202E8102"));

    var pdf = chart(text);

    assertThat(PaperWords.of(pdf))
        .contains(PaperWords.of("What others claim (not confirmed)"))
        .contains(PaperWords.of("The council of [U+13E3] signed on [U+202E]8102"))
        .contains(PaperWords.of("No party has signed yet."));
    PdfStandards.assertArchivalAndAccessible("claims", pdf);
  }

  @Test
  void a_draft_has_none() throws Exception {
    assertThat(visit("/en/texts/municipal-legislation-exchange-2026/status.pdf").getStatus())
        .isEqualTo(404);
  }

  @Test
  void the_page_leads_to_it() throws Exception {
    assertThat(visit("/fa/texts/" + STATEMENT).getContentAsString())
        .contains("href=\"/fa/texts/" + STATEMENT + "/status.pdf\"");
  }

  private Report report(Instrument text, String wording) {
    return new Report(
        ids.next(),
        text.id(),
        new Source(Multilingual.of("en", "An agency"), LocalDate.of(2026, 1, 2), Optional.empty()),
        Multilingual.of("en", wording),
        List.of());
  }

  private byte[] chart(Instrument text) throws Exception {
    var answer = visit("/en/texts/" + text.slug() + "/status.pdf");
    assertThat(answer.getStatus()).as(answer.getErrorMessage()).isEqualTo(200);
    return answer.getContentAsByteArray();
  }

  private MockHttpServletResponse visit(String path) throws Exception {
    return browser.perform(get(path)).andReturn().getResponse();
  }
}
