package org.peyvand.depositary.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.peyvand.PaperWords;
import org.peyvand.PdfStandards;
import org.peyvand.WholeHouse;
import org.peyvand.access.Offices;
import org.peyvand.depositary.Act;
import org.peyvand.depositary.Adopted;
import org.peyvand.depositary.ConfirmOutcome;
import org.peyvand.depositary.Depositary;
import org.peyvand.depositary.SignOutcome;
import org.peyvand.depositary.Signing;
import org.peyvand.documents.Original;
import org.peyvand.kernel.Ids;
import org.peyvand.kernel.Slug;
import org.peyvand.languages.Language;
import org.peyvand.texts.Instrument;
import org.peyvand.texts.Texts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/// What the depositary prints: notifications, certified true copies, and the page with every paper.
@WholeHouse
class PaperFilesTests {
  private static final Slug STATEMENT = new Slug("capitals-joint-statement-2025");
  private static final String TEHRAN = "chair-islamic-city-council-of-tehran";
  private static final String MOSCOW = "chair-moscow-city-duma";
  private static final String DEPOSITARY = "sample-depositary";

  @Autowired MockMvc browser;
  @Autowired Texts texts;
  @Autowired Adopted adopted;
  @Autowired Depositary depositary;
  @Autowired Offices offices;
  @Autowired Ids ids;

  @ParameterizedTest
  @EnumSource
  void every_language_notifies_of_a_confirmed_act(Language language) throws Exception {
    var statement = statement();
    var act = depositary.acts(statement.id()).getFirst();

    var answer = visit(language, statement, "/signatures/" + act.id() + "/notification.pdf");

    assertThat(answer.getStatus()).isEqualTo(200);
    var pdf = answer.getContentAsByteArray();
    PdfStandards.assertArchivalAndAccessible(language.tag(), pdf);
    assertThat(PaperWords.of(pdf))
        .contains(PaperWords.of(act.place().in(language).text()))
        .contains(PaperWords.of(act.evidence().system()))
        .contains(
            PaperWords.of(act.confirmation().orElseThrow().by().office().in(language).text()));
  }

  @Test
  void a_notification_comes_with_the_confirmation_and_then_never_changes() throws Exception {
    var text = adopted.adopted("test-notification-" + ids.next());
    var tehran = signed(text, TEHRAN);
    var path = "/signatures/" + tehran.id() + "/notification.pdf";
    assertThat(visit(Language.EN, text, path).getStatus()).isEqualTo(404);

    confirm(tehran);
    var first = visit(Language.EN, text, path).getContentAsByteArray();
    confirm(signed(text, MOSCOW));
    var later = visit(Language.EN, text, path).getContentAsByteArray();

    assertThat(later).isEqualTo(first);
    assertThat(PaperWords.of(first))
        .contains(PaperWords.of("Depositary notification"))
        .contains(PaperWords.of("One of 5 parties has signed."))
        .contains("SAMPLE:");
  }

  @ParameterizedTest
  @EnumSource
  void every_language_notifies_of_the_adoption(Language language) throws Exception {
    var statement = statement();

    var answer = visit(language, statement, "/adoption-notification.pdf");

    assertThat(answer.getStatus()).isEqualTo(200);
    var pdf = answer.getContentAsByteArray();
    PdfStandards.assertArchivalAndAccessible("adoption " + language.tag(), pdf);
    var adopted = statement.adopted().orElseThrow();
    assertThat(PaperWords.of(pdf))
        .contains(PaperWords.of(adopted.adoption().cityNames().in(language).text()))
        .contains(adopted.digests().sha256().substring(0, 4));
  }

  @Test
  void nobody_is_notified_of_a_text_that_is_no_more_than_a_draft() throws Exception {
    var draft = new Slug("municipal-legislation-exchange-2026");
    var answer =
        browser
            .perform(get("/en/texts/" + draft + "/adoption-notification.pdf"))
            .andReturn()
            .getResponse();
    assertThat(answer.getStatus()).isEqualTo(404);
  }

  @Test
  void a_certified_copy_is_the_original_page_for_page_and_one_page_to_sign() throws Exception {
    var statement = statement();
    var original = texts.original(statement.id()).map(Original::pdf).orElseThrow();

    var answer = visit(Language.FA, statement, "/certified-copy.pdf", session(DEPOSITARY));

    assertThat(answer.getStatus()).isEqualTo(200);
    var copy = answer.getContentAsByteArray();
    try (var before = Loader.loadPDF(original);
        var after = Loader.loadPDF(copy)) {
      int pages = before.getNumberOfPages();
      assertThat(after.getNumberOfPages()).isEqualTo(pages + 1);
      for (int page = 0; page < pages; page++) {
        assertThat(after.getPage(page).getContents().readAllBytes())
            .as("page " + page)
            .isEqualTo(before.getPage(page).getContents().readAllBytes());
      }
    }
    assertThat(PaperWords.of(copy))
        .startsWith(PaperWords.of(original))
        .contains(PaperWords.of("رونوشت برابر اصل"));
    PdfStandards.assertArchivalAndAccessible("certified copy", copy);
  }

  @Test
  void the_same_original_gives_the_same_certified_copy() throws Exception {
    var office = session(DEPOSITARY);
    var first = visit(Language.RU, statement(), "/certified-copy.pdf", office);
    var second = visit(Language.RU, statement(), "/certified-copy.pdf", office);

    assertThat(second.getContentAsByteArray()).isEqualTo(first.getContentAsByteArray());
  }

  @Test
  void only_the_depositary_certifies() throws Exception {
    assertThat(visit(Language.EN, statement(), "/certified-copy.pdf").getStatus())
        .as("led to where one signs in")
        .isEqualTo(303);
    assertThat(visit(Language.EN, statement(), "/certified-copy.pdf", session(TEHRAN)).getStatus())
        .isEqualTo(403);
  }

  @Test
  void the_page_of_papers_shows_everyone_what_is_for_them() throws Exception {
    var act = depositary.acts(statement().id()).getFirst();

    var nobody = visit(Language.EN, statement(), "/papers").getContentAsString();
    var officer = visit(Language.EN, statement(), "/papers", session(DEPOSITARY));
    var chair = visit(Language.EN, statement(), "/papers", session(TEHRAN));

    assertThat(nobody)
        .contains(
            "/status.pdf",
            "/adoption-notification.pdf",
            "/signatures/" + act.id() + "/notification.pdf")
        .doesNotContain("certified-copy.pdf", "full-powers.pdf");
    assertThat(officer.getContentAsString()).contains("certified-copy.pdf");
    assertThat(chair.getContentAsString())
        .contains("full-powers.pdf", "credentials.pdf")
        .doesNotContain("instrument-of-accession.pdf", "certified-copy.pdf");
  }

  private Instrument statement() {
    return texts.find(STATEMENT, Optional.empty()).orElseThrow();
  }

  private Act signed(Instrument text, String office) {
    var signing = new Signing(adopted.today(), new Slug("moscow"), true);
    var outcome = depositary.signWithSample(text, offices.office(office).orElseThrow(), signing);
    return ((SignOutcome.Signed) outcome).act();
  }

  private void confirm(Act act) {
    assertThat(depositary.confirm(act.id(), offices.office(DEPOSITARY).orElseThrow(), Set.of()))
        .isEqualTo(ConfirmOutcome.Judgement.CONFIRMED);
  }

  private MockHttpServletResponse visit(Language language, Instrument text, String below)
      throws Exception {
    return browser.perform(get(path(language, text, below))).andReturn().getResponse();
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
