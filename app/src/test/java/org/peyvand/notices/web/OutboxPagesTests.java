package org.peyvand.notices.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.peyvand.WholeHouse;
import org.peyvand.access.Duty;
import org.peyvand.access.Grant;
import org.peyvand.access.Member;
import org.peyvand.access.Offices;
import org.peyvand.access.Scope;
import org.peyvand.jobs.DueJobs;
import org.peyvand.kernel.Ids;
import org.peyvand.languages.Language;
import org.peyvand.languages.Multilingual;
import org.peyvand.notices.Letter;
import org.peyvand.notices.Notices;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/// The operator's pages of mail and of background work.
@WholeHouse
@Transactional
class OutboxPagesTests {
  @Autowired MockMvc browser;
  @Autowired Notices notices;
  @Autowired Offices offices;
  @Autowired DueJobs due;
  @Autowired Clock clock;
  @Autowired Ids ids;
  private Cookie session = new Cookie("session", "none");

  @BeforeEach
  void signIn() throws Exception {
    var account = ids.next();
    var slug = "operator-" + account;
    offices.found(
        new Member(
            account,
            slug,
            Multilingual.of("en", "Operator"),
            Optional.empty(),
            List.of(new Grant(Duty.OPERATOR, new Scope.OfHost()))));
    var answer = ask(post("/en/sessions").param("office", slug));
    session = Objects.requireNonNull(answer.getCookie("session"));
  }

  @ParameterizedTest
  @EnumSource
  void the_outbox_and_the_jobs_are_shown_in_every_language(Language language) throws Exception {
    due.run(clock.instant());

    assertThat(page("/" + language.tag() + "/administration/mail"))
        .contains("dir=\"" + language.direction().html() + "\"");
    assertThat(page("/" + language.tag() + "/administration/jobs"))
        .contains("value=\"notices.job.mail\"");
  }

  @Test
  void a_test_mail_to_oneself_is_written_and_shown_whole_in_a_demo() throws Exception {
    var answer = ask(post("/fa/administration/mail"));

    assertThat(answer.getHeader("Location")).endsWith("?tested=WRITTEN");
    var list = page("/fa/administration/mail?state=WITHHELD");
    assertThat(list).contains("[نمونه] پیام آزمایشی").contains("@sample.invalid");
    var first =
        list.replaceAll("(?s).*?href=\"([^\"]*/administration/mail/[0-9a-f-]{36})\".*", "$1");
    assertThat(page(first)).contains("dir=\"rtl\">", "نمونه: متن ساختگی").contains("&lt;html");
  }

  @Test
  void a_letter_in_arabic_keeps_its_direction_on_an_english_page() throws Exception {
    notices.post(
        new Letter(
            "someone@city.example",
            Language.AR,
            ZoneId.of("Asia/Baghdad"),
            "depositary.notice.recorded",
            Map.of("body", "b", "text", "t", "date", LocalDate.of(2026, 3, 1)),
            "/invitations/secret"));

    assertThat(page("/en/administration/mail")).contains("<bdi lang=\"ar\">");
  }

  @Test
  void what_was_not_given_up_is_not_sent_again() throws Exception {
    ask(post("/en/administration/mail"));
    var first =
        page("/en/administration/mail")
            .replaceAll("(?s).*?href=\"([^\"]*/administration/mail/[0-9a-f-]{36})\".*", "$1");

    assertThat(ask(post(first + "/sendings")).getHeader("Location")).endsWith("?resent=false");
  }

  @Test
  void a_job_is_brought_forward_and_a_job_nobody_knows_is_not() throws Exception {
    due.run(clock.instant());

    assertThat(run("notices.job.tidy")).endsWith("?asked=true");
    assertThat(run("no.such")).endsWith("?asked=false");
    assertThat(page("/en/administration/jobs?asked=true")).contains("It is tried within seconds.");
  }

  private String run(String job) throws Exception {
    return String.valueOf(
        ask(post("/en/administration/jobs/runs").param("job", job)).getHeader("Location"));
  }

  private String page(String path) throws Exception {
    var answer = ask(get(path));
    assertThat(answer.getStatus()).as(path).isEqualTo(200);
    return answer.getContentAsString();
  }

  private MockHttpServletResponse ask(MockHttpServletRequestBuilder request) throws Exception {
    return browser.perform(request.cookie(session).with(csrf())).andReturn().getResponse();
  }
}
