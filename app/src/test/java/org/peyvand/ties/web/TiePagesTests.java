package org.peyvand.ties.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.peyvand.AtOnce;
import org.peyvand.PaperWords;
import org.peyvand.PdfStandards;
import org.peyvand.WholeHouse;
import org.peyvand.languages.Language;
import org.peyvand.ties.Dossiers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.support.TransactionTemplate;

/// Two cities and what binds them: read by everybody, entered by one side, answered by the other.
@WholeHouse
class TiePagesTests {
  private static final String TEHRAN = "chair-islamic-city-council-of-tehran";
  private static final String MOSCOW = "chair-moscow-city-duma";
  private static final String ADDIS = "speaker-addis-ababa-city-council";

  @Autowired MockMvc browser;
  @Autowired Dossiers dossiers;
  @Autowired TransactionTemplate transactions;
  @Autowired JdbcClient db;

  @Test
  void the_articles_tie_stands_with_what_sources_say_and_what_was_signed() throws Exception {
    assertThat(read("/en/ties/moscow-tehran"))
        .contains("Moscow and Tehran", "What sources say", "Atlas of the city of Tehran")
        .contains("since 2004", "Contacts between institutions of the two cities begin.")
        .contains("1383 (March 2004 to March 2005)")
        .contains("Moscow City Duma signed:", "Islamic City Council of Tehran signed:");
    assertThat(read("/fa/ties/moscow-tehran"))
        .contains(
            "مسکو و تهران", "۱۳۸۳", "تماس میان نهادهای دو شهر آغاز می‌شود.", "اطلس شهر تهران");
  }

  @Test
  void either_order_answers() throws Exception {
    var answer = get("/fa/ties/tehran-moscow", null);

    assertThat(answer.getStatus()).isEqualTo(303);
    assertThat(answer.getHeader("Location")).endsWith("/fa/ties/moscow-tehran");
    assertThat(get("/en/ties/tehran-tehran", null).getStatus()).isEqualTo(404);
    assertThat(get("/en/ties/atlantis-tehran", null).getStatus()).isEqualTo(404);
    assertThat(read("/en/ties/tehran-tshwane")).contains("Tehran and Tshwane");
  }

  @Test
  void sources_that_contradict_each_other_stand_side_by_side() throws Exception {
    assertThat(read("/en/ties/minsk-tehran"))
        .contains("since 2004", "since 2006", "contradict each other");
    assertThat(read("/en/cities/tehran"))
        .contains(">11<", ">13<", ">19<", "The sources disagree")
        .contains("/en/ties/moscow-tehran", "/en/bodies/islamic-city-council-of-tehran");
  }

  @ParameterizedTest
  @EnumSource
  void every_language_has_the_dossier_archival_and_accessible(Language language) throws Exception {
    var answer = get("/" + language.tag() + "/ties/moscow-tehran.pdf", null);

    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(answer.getContentType()).isEqualTo("application/pdf");
    var pdf = answer.getContentAsByteArray();
    PdfStandards.assertArchivalAndAccessible(language.tag(), pdf);
    var moscow = dossiers.pair("moscow-tehran").orElseThrow().first();
    assertThat(PaperWords.of(pdf)).contains(PaperWords.of(moscow.names().in(language).text()));
    assertThat(get("/" + language.tag() + "/ties/moscow-tehran.pdf", null).getContentAsByteArray())
        .isEqualTo(pdf);
  }

  @Test
  void one_side_enters_a_tie_the_other_confirms_it_and_both_may_end_it() throws Exception {
    var entered = send(entry("minsk-city-council-of-deputies"), actAs(ADDIS));
    assertThat(entered.getStatus()).isEqualTo(303);
    assertThat(entered.getHeader("Location")).endsWith("/en/ties/addis-ababa-minsk");
    assertThat(read("/en/ties/addis-ababa-minsk"))
        .contains("Not confirmed: only one side says so", "sister cities", "Memorandum &lt;7&gt;");
    var tie = tieOf("addis-ababa-minsk");

    var minsk = actAs("chair-minsk-city-council-of-deputies");
    assertThat(get("/en/ties/addis-ababa-minsk", minsk).getContentAsString())
        .contains("Answer for your side");
    assertThat(get("/en/notices", minsk).getContentAsString())
        .contains("Addis Ababa City Council has entered a tie with your body");
    assertThat(get("/en/desk", minsk).getContentAsString())
        .contains("Addis Ababa City Council has entered a tie with your body.")
        .contains("href=\"/en/ties/addis-ababa-minsk#ties\"");
    assertThat(send(answer(tie, "CONFIRMED"), actAs(ADDIS)).getStatus()).isEqualTo(403);
    assertThat(send(answer(tie, "CONFIRMED"), minsk).getStatus()).isEqualTo(303);
    assertThat(read("/en/ties/addis-ababa-minsk")).contains("In force");
    assertThat(get("/en/desk", minsk).getContentAsString()).doesNotContain("#ties\"");
    assertThat(get("/en/notices", actAs(ADDIS)).getContentAsString())
        .contains("Minsk City Council of Deputies has answered about your tie");
    var again = send(answer(tie, "CONFIRMED"), minsk);
    assertThat(again.getStatus()).isEqualTo(422);
    assertThat(again.getContentAsString()).contains("Your side has said so already.");

    assertThat(get("/en/ties/addis-ababa-minsk.ics", null).getContentAsString())
        .contains("RRULE:FREQ=YEARLY", "DTSTART;VALUE=DATE:20200510");

    assertThat(send(ending(tie, "2019-01-01"), minsk).getContentAsString())
        .contains("The end lies before the beginning.");
    assertThat(send(ending(tie, "2024-01-07"), minsk).getStatus()).isEqualTo(303);
    assertThat(send(ending(tie, "2024-01-10"), actAs(ADDIS)).getStatus()).isEqualTo(303);
    assertThat(read("/en/ties/addis-ababa-minsk"))
        .contains("Ended", "Both sides have declared an end, on different days.");
    assertThat(PaperWords.of(get("/en/ties/addis-ababa-minsk.pdf", null).getContentAsByteArray()))
        .contains(PaperWords.of("Both sides have declared an end, on different days."));
  }

  @Test
  void what_happened_is_told_in_its_own_calendar_and_refused_when_it_cannot_be() throws Exception {
    var told =
        post("/fa/ties/moscow-tehran/events")
            .param("kind", "CULTURE")
            .param("happened.calendar", "PERSIAN")
            .param("happened.year", "۱۳۹۹")
            .param("happened.month", "۱۲")
            .param("happened.day", "۳۰")
            .param("language", "fa")
            .param("words", "هفتهٔ فرهنگی تهران در مسکو <b>");
    assertThat(send(told, actAs(TEHRAN)).getStatus()).isEqualTo(303);
    assertThat(read("/fa/ties/moscow-tehran"))
        .contains("هفتهٔ فرهنگی تهران در مسکو &lt;b&gt;", "۳۰ اسفند ۱۳۹۹");

    var noSuchDay =
        send(
            post("/en/ties/moscow-tehran/events")
                .param("kind", "CULTURE")
                .param("happened.calendar", "PERSIAN")
                .param("happened.year", "1400")
                .param("happened.month", "12")
                .param("happened.day", "30")
                .param("language", "en")
                .param("words", "Kept words"),
            actAs(MOSCOW));
    assertThat(noSuchDay.getStatus()).isEqualTo(422);
    assertThat(noSuchDay.getContentAsString())
        .contains("This date does not exist in the chosen calendar.", "Kept words");
    assertThat(
            send(
                    post("/en/ties/moscow-tehran/events").param("words", "No business of ours"),
                    actAs(ADDIS))
                .getStatus())
        .isEqualTo(403);
  }

  @Test
  void a_tie_with_oneself_or_without_the_other_is_refused_and_the_form_keeps_its_words()
      throws Exception {
    var self = send(entry("speaker"), actAs(ADDIS));
    assertThat(self.getStatus()).isEqualTo(422);
    assertThat(self.getContentAsString())
        .contains("Choose the body of the other side.", "Memorandum &lt;7&gt;", "value=\"60\"");
    assertThat(send(entry("addis-ababa-city-council"), actAs(ADDIS)).getContentAsString())
        .contains("A tie is between two cities.");
    assertThat(send(entry("moscow-city-duma"), actAs("reviser")).getStatus()).isEqualTo(403);
  }

  @Test
  void both_sides_who_enter_the_same_tie_at_once_enter_it_once() throws Exception {
    var first = actAs(ADDIS);
    var second = actAs(TEHRAN);

    var late =
        new AtOnce(transactions, db)
            .second(
                () -> sent(entry("islamic-city-council-of-tehran"), first),
                () -> sent(entry("addis-ababa-city-council"), second));

    assertThat(late.getStatus()).isEqualTo(422);
    assertThat(late.getContentAsString()).contains("If the other side entered it, answer there.");
  }

  private UUID tieOf(String pair) {
    return dossiers.dossier(dossiers.pair(pair).orElseThrow()).ties().getFirst().tie().id();
  }

  private static MockHttpServletRequestBuilder entry(String other) {
    return post("/en/ties")
        .param("other", other)
        .param("kind", "PARTNERSHIP")
        .param("called", "sister cities")
        .param("basis", "INSTRUMENT")
        .param("basisWords", "Memorandum <7>")
        .param("language", "en")
        .param("began.calendar", "GREGORIAN")
        .param("began.year", "2020")
        .param("began.month", "5")
        .param("began.day", "10")
        .param("months", "60")
        .param("renewal", "AUTOMATIC")
        .param("notice", "6")
        .param("noticeUnit", "MONTHS");
  }

  private static MockHttpServletRequestBuilder answer(UUID tie, String saying) {
    return post("/en/ties/addis-ababa-minsk/" + tie + "/answers")
        .param("saying", saying)
        .param("language", "en");
  }

  private static MockHttpServletRequestBuilder ending(UUID tie, String ends) {
    return post("/en/ties/addis-ababa-minsk/" + tie + "/endings")
        .param("ends", ends)
        .param("language", "en")
        .param("reason", "Decision 12");
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

  private MockHttpServletResponse sent(MockHttpServletRequestBuilder form, Cookie session) {
    try {
      return send(form, session);
    } catch (Exception failed) {
      throw new AssertionError(failed);
    }
  }

  private MockHttpServletResponse send(MockHttpServletRequestBuilder form, Cookie session)
      throws Exception {
    return browser.perform(form.cookie(session).with(csrf())).andReturn().getResponse();
  }

  private Cookie actAs(String office) throws Exception {
    var answer =
        browser.perform(post("/en/sessions").with(csrf()).param("office", office)).andReturn();
    return Objects.requireNonNull(answer.getResponse().getCookie("session"), office);
  }
}
