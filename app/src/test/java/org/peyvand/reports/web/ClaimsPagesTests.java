package org.peyvand.reports.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peyvand.AtOnce;
import org.peyvand.WholeHouse;
import org.peyvand.depositary.Adopted;
import org.peyvand.kernel.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.support.TransactionTemplate;

/// Claims beside the record: read by everybody, filed and answered by those concerned.
@WholeHouse
class ClaimsPagesTests {
  private static final String STATEMENT = "capitals-joint-statement-2025";
  private static final String TEHRAN = "chair-islamic-city-council-of-tehran";
  private static final String MOSCOW = "chair-moscow-city-duma";
  private static String slug = "";

  @Autowired MockMvc browser;
  @Autowired Adopted texts;
  @Autowired Ids ids;
  @Autowired TransactionTemplate transactions;
  @Autowired JdbcClient db;

  @BeforeEach
  void adopt_a_text_of_our_own() {
    if (slug.isEmpty()) slug = texts.adopted("claims-" + ids.next()).slug().value();
  }

  @Test
  void the_differing_lists_of_the_statement_stand_beside_the_record() throws Exception {
    var page = read("/en/texts/" + STATEMENT + "/claims");

    assertThat(row(page, "kampala-capital-city-authority"))
        .contains("no act", "Initialled", "Moscow City Duma", "Signed", "Ethiopian News Agency")
        .contains("The depositary holds no act of this body.")
        .contains("The sources contradict each other.");
    assertThat(row(page, "standing-committee-of-the-beijing-municipal-peoples-congress"))
        .contains("no act", "Text agreed", "on or before 23 October 2025")
        .contains("The sources contradict each other.");
    assertThat(row(page, "islamic-city-council-of-tehran"))
        .contains("27 October 2025", "/signatures/")
        .contains("The act on record is another one than is claimed.")
        .doesNotContain("holds no act");
    assertThat(page).contains("By the record, 6 bodies have acted.", "counts 9.");

    assertThat(read("/fa/texts/" + STATEMENT + "/claims"))
        .contains("نزد امین سند هیچ اقدامی از این نهاد ثبت نیست", "۹ نهاد می‌شمارد");
    assertThat(read("/en/texts/" + STATEMENT)).contains("/texts/" + STATEMENT + "/claims");
  }

  @Test
  void programs_read_the_same() throws Exception {
    var json = read("/api/v1/texts/" + STATEMENT + "/claims");

    assertThat(json)
        .contains("\"onRecord\":6", "\"count\":9", "\"not-on-record\"", "\"sources-differ\"")
        .contains("\"timing\":\"on-or-before\"");
  }

  @Test
  void a_draft_has_no_claims() throws Exception {
    assertThat(get("/en/texts/urban-resilience-cooperation-2026/claims", null).getStatus())
        .isEqualTo(404);
    assertThat(get("/api/v1/texts/urban-resilience-cooperation-2026/claims", null).getStatus())
        .isEqualTo(404);
  }

  @Test
  void a_report_is_filed_with_its_source_answered_by_the_body_and_withdrawn_with_a_reason()
      throws Exception {
    var moscow = actAs(MOSCOW);
    var filed = send(filing("Agency A").param("link", "https://press.example/a?b=1&c=2"), moscow);
    assertThat(filed.getStatus()).isEqualTo(303);
    var report = after("#report-", Objects.requireNonNull(filed.getHeader("Location")));

    var page = get("/en/texts/" + slug + "/claims", actAs(TEHRAN)).getContentAsString();
    assertThat(page)
        .contains("Agency A", "href=\"https://press.example/a?b=1&amp;c=2\"")
        .contains("lang=\"fr\"", "Le texte a été &lt;b&gt;signé")
        .contains("Reply to this report")
        .doesNotContain("Withdraw this report");

    var reply =
        post("/en/texts/" + slug + "/claims/" + report + "/replies")
            .param("answer", "DENIED")
            .param("language", "en")
            .param("words", "We have not signed yet.");
    assertThat(send(reply, actAs(TEHRAN)).getStatus()).isEqualTo(303);
    assertThat(read("/en/texts/" + slug + "/claims"))
        .contains("Islamic City Council of Tehran denies it.", "We have not signed yet.");

    var withdrawal = post("/en/texts/" + slug + "/claims/" + report + "/withdrawal");
    assertThat(send(withdrawal.param("language", "en").param("reason", ""), moscow).getStatus())
        .isEqualTo(422);
    var reasoned =
        post("/fa/texts/" + slug + "/claims/" + report + "/withdrawal")
            .param("language", "fa")
            .param("reason", "منبع خود آن را پس گرفت");
    assertThat(send(reasoned, moscow).getStatus()).isEqualTo(303);
    assertThat(read("/fa/texts/" + slug + "/claims"))
        .contains("پس‌گرفته", "منبع خود آن را پس گرفت", "Agency A");
    assertThat(read("/en/texts/" + slug)).doesNotContain("Agency A");
  }

  @Test
  void the_depositary_answers_as_the_depositary() throws Exception {
    var filed = send(filing("Agency B"), actAs("secretariat"));
    var report = after("#report-", Objects.requireNonNull(filed.getHeader("Location")));
    var reply = post("/en/texts/" + slug + "/claims/" + report + "/replies");

    assertThat(
            send(
                    reply.param("answer", "CONFIRMED").param("language", "en"),
                    actAs("sample-depositary"))
                .getStatus())
        .isEqualTo(303);

    assertThat(read("/en/texts/" + slug + "/claims")).contains("The depositary confirms it.");
  }

  @Test
  void what_is_wrong_is_said_and_what_was_typed_stays() throws Exception {
    var form = filing("Agency C").param("link", "javascript:alert(1)");

    var page = send(form, actAs(MOSCOW));

    assertThat(page.getStatus()).isEqualTo(422);
    assertThat(page.getContentAsString())
        .contains("It must begin with https://")
        .contains("value=\"Agency C\"", "Le texte a été &lt;b&gt;signé")
        .contains("value=\"islamic-city-council-of-tehran\" checked");
  }

  @Test
  void another_act_finds_room_without_a_script_and_nothing_is_lost() throws Exception {
    var page = send(filing("Agency D").param("more", "1"), actAs(MOSCOW));

    assertThat(page.getStatus()).isEqualTo(200);
    assertThat(page.getContentAsString())
        .contains("name=\"points\" value=\"2\"", "name=\"verb.1\"", "value=\"Agency D\"");
  }

  @Test
  void who_is_not_concerned_neither_files_nor_replies() throws Exception {
    assertThat(send(filing("Agency E"), actAs("reviser")).getStatus()).isEqualTo(403);
    var filed = send(filing("Agency E"), actAs(MOSCOW));
    var report = after("#report-", Objects.requireNonNull(filed.getHeader("Location")));
    var reply = post("/en/texts/" + slug + "/claims/" + report + "/replies");

    assertThat(
            send(reply.param("answer", "DENIED").param("language", "en"), actAs(MOSCOW))
                .getStatus())
        .isEqualTo(403);
  }

  @Test
  void two_people_who_file_the_same_at_once_file_it_once() throws Exception {
    var first = actAs(MOSCOW);
    var second = actAs(TEHRAN);

    var late =
        new AtOnce(transactions, db)
            .second(() -> sent(filing("Agency F"), first), () -> sent(filing("Agency F"), second));

    assertThat(late.getStatus()).isEqualTo(422);
    assertThat(late.getContentAsString()).contains("This is said twice");
    assertThat(read("/en/texts/" + slug + "/claims")).containsOnlyOnce("<cite>Agency F</cite>");
  }

  private MockHttpServletResponse sent(MockHttpServletRequestBuilder form, Cookie session) {
    try {
      return send(form, session);
    } catch (Exception failed) {
      throw new AssertionError(failed);
    }
  }

  private static MockHttpServletRequestBuilder filing(String source) {
    return post("/en/texts/" + slug + "/claims")
        .param("points", "1")
        .param("source", source)
        .param("published", "2026-01-30")
        .param("language", "en")
        .param("sourceLanguage", "fr")
        .param("wording", "It says that Tehran has signed.")
        .param("quote", "Le texte a été <b>signé</b>.")
        .param("act.0", "signed")
        .param("verb.0", "a signé")
        .param("bodies.0", "islamic-city-council-of-tehran")
        .param("timing.0", "ON");
  }

  /// The part of the page that tells of one body.
  private static String row(String page, String body) {
    var from = page.indexOf("/bodies/" + body + "\"");
    assertThat(from).as(body).isPositive();
    return page.substring(from, page.indexOf("</tr>", from));
  }

  private static String after(String mark, String whole) {
    return whole.substring(whole.indexOf(mark) + mark.length());
  }

  private String read(String where) throws Exception {
    var answer = get(where, null);
    assertThat(answer.getStatus()).as(where).isEqualTo(200);
    return answer.getContentAsString();
  }

  private MockHttpServletResponse get(String where, @Nullable Cookie session) throws Exception {
    var asked = MockMvcRequestBuilders.get(where);
    if (session != null) asked.cookie(session);
    return browser.perform(asked).andReturn().getResponse();
  }

  private MockHttpServletResponse send(MockHttpServletRequestBuilder form, Cookie session)
      throws Exception {
    return browser.perform(form.cookie(session).with(csrf())).andReturn().getResponse();
  }

  private Cookie actAs(String office) throws Exception {
    var answer =
        browser.perform(post("/en/sessions").with(csrf()).param("office", office)).andReturn();
    return Objects.requireNonNull(answer.getResponse().getCookie("session"));
  }
}
