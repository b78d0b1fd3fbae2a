package org.peyvand.depositary.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.peyvand.PaperWords;
import org.peyvand.PdfStandards;
import org.peyvand.WholeHouse;
import org.peyvand.WordFile;
import org.peyvand.depositary.Depositary;
import org.peyvand.documents.Documents;
import org.peyvand.kernel.Slug;
import org.peyvand.languages.Language;
import org.peyvand.texts.Instrument;
import org.peyvand.texts.Texts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/// What bodies print and sign by hand, as PDF and for Word; and that no paper at all depends on
/// where the host stands.
@WholeHouse
class BodyPaperFilesTests {
  private static final Slug STATEMENT = new Slug("capitals-joint-statement-2025");
  private static final String TEHRAN = "chair-islamic-city-council-of-tehran";
  private static final String FOCAL_POINT = "focal-point-tehran";
  private static final String KAMPALA = "executive-director-kampala-capital-city-authority";
  private static final String DEPOSITARY = "sample-depositary";

  @Autowired MockMvc browser;
  @Autowired Texts texts;
  @Autowired Depositary depositary;

  @ParameterizedTest
  @EnumSource
  void a_party_prints_its_full_powers_and_credentials(Language language) throws Exception {
    var office = session(TEHRAN);

    for (var paper : new String[] {"full-powers", "credentials"}) {
      var answer = visit(language, statement(), "/papers/" + paper + ".pdf", office);
      assertThat(answer.getStatus()).isEqualTo(200);
      PdfStandards.assertArchivalAndAccessible(
          paper + " " + language.tag(), answer.getContentAsByteArray());
    }
  }

  @ParameterizedTest
  @EnumSource
  void an_official_completes_the_paper_in_word(Language language) throws Exception {
    var office = session(TEHRAN);

    for (var paper : new String[] {"full-powers", "credentials"}) {
      var answer = visit(language, statement(), "/papers/" + paper + ".docx", office);
      assertThat(answer.getStatus()).isEqualTo(200);
      assertThat(answer.getContentType()).isEqualTo(Documents.DOCX_TYPE);
      new WordFile(answer.getContentAsByteArray()).assertValid();
    }
  }

  @Test
  void whoever_prints_a_paper_of_the_body_does_not_sign_it() throws Exception {
    var office = session(FOCAL_POINT);

    for (var paper : new String[] {"full-powers", "credentials"}) {
      var words =
          PaperWords.of(
              visit(Language.EN, statement(), "/papers/" + paper + ".pdf", office)
                  .getContentAsByteArray());
      assertThat(words)
          .contains(PaperWords.of("To be signed by the head of the body"))
          .doesNotContain(PaperWords.of("Focal point"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_body_that_is_no_party_prints_its_instrument_of_accession(Language language)
      throws Exception {
    var answer =
        visit(language, statement(), "/papers/instrument-of-accession.pdf", session(KAMPALA));

    assertThat(answer.getStatus()).isEqualTo(200);
    PdfStandards.assertArchivalAndAccessible(
        "instrument of accession " + language.tag(), answer.getContentAsByteArray());
  }

  @Test
  void a_party_does_not_accede_to_what_it_is_a_party_to() throws Exception {
    var answer =
        visit(Language.EN, statement(), "/papers/instrument-of-accession.pdf", session(TEHRAN));

    assertThat(answer.getStatus()).isEqualTo(404);
    assertThat(visit(Language.EN, statement(), "/papers/verdict.pdf", session(TEHRAN)).getStatus())
        .isEqualTo(404);
  }

  /// How a JVM of its own prints, [org.peyvand.documents.PressAbroadTests] looks at; here are the
  /// words and dates of every paper.
  @Test
  void no_paper_asks_in_which_country_the_host_stands() throws Exception {
    var here = everyPaper();
    var locale = Locale.getDefault();
    var zone = TimeZone.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
    TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
    try {
      assertThat(everyPaper()).isEqualTo(here);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  /// The digest of each, by its address.
  private Map<String, String> everyPaper() throws Exception {
    var act = depositary.acts(statement().id()).getFirst();
    var papers = new LinkedHashMap<String, String>();
    for (var language : List.of(Language.EN, Language.FA, Language.AM)) {
      for (var below :
          List.of(
              "/status.pdf",
              "/adoption-notification.pdf",
              "/signatures/" + act.id() + "/notification.pdf",
              "/certified-copy.pdf",
              ".docx")) papers.put(language + below, print(language, below, session(DEPOSITARY)));
      for (var paper : List.of("full-powers.pdf", "credentials.docx"))
        papers.put(language + paper, print(language, "/papers/" + paper, session(TEHRAN)));
      papers.put(
          language + "accession",
          print(language, "/papers/instrument-of-accession.pdf", session(KAMPALA)));
    }
    return papers;
  }

  private String print(Language language, String below, Cookie session) throws Exception {
    var answer = visit(language, statement(), below, session);
    assertThat(answer.getStatus()).as(below).isEqualTo(200);
    return Texts.digest(answer.getContentAsByteArray());
  }

  private Instrument statement() {
    return texts.find(STATEMENT, Optional.empty()).orElseThrow();
  }

  private MockHttpServletResponse visit(
      Language language, Instrument text, String below, Cookie session) throws Exception {
    return browser
        .perform(get(path(language, text, below)).cookie(session))
        .andReturn()
        .getResponse();
  }

  private static String path(Language language, Instrument text, String below) {
    return "/" + language.tag() + "/texts/" + text.slug() + below;
  }

  private Cookie session(String office) throws Exception {
    var answer =
        browser.perform(post("/en/sessions").with(csrf()).param("office", office)).andReturn();
    return Objects.requireNonNull(answer.getResponse().getCookie("session"));
  }
}
