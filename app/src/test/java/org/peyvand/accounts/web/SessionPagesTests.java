package org.peyvand.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peyvand.WholeHouse;
import org.peyvand.access.Duty;
import org.peyvand.access.Grant;
import org.peyvand.access.Member;
import org.peyvand.access.Offices;
import org.peyvand.access.Scope;
import org.peyvand.kernel.Ids;
import org.peyvand.languages.Multilingual;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.annotation.Transactional;

@WholeHouse
@Transactional
class SessionPagesTests {
  @Autowired MockMvc browser;
  @Autowired Offices offices;
  @Autowired Ids ids;

  @BeforeEach
  void an_office_to_act_as() {
    offices.found(
        new Member(
            ids.next(),
            "test-auditor",
            new Multilingual(Map.of("en", "Test auditor", "fa", "حسابرس آزمایشی")),
            Optional.empty(),
            List.of(new Grant(Duty.AUDITOR, new Scope.OfHost()))));
  }

  @Test
  void the_sample_offices_stand_to_choose_from() throws Exception {
    browser
        .perform(get("/fa/sessions/new").param("return", "/fa/somewhere"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("حسابرس آزمایشی")))
        .andExpect(content().string(containsString("value=\"/fa/somewhere\"")))
        .andExpect(content().string(containsString("name=\"_csrf\"")));
  }

  @Test
  void one_click_signs_in_and_leads_back() throws Exception {
    browser
        .perform(
            post("/en/sessions")
                .with(csrf())
                .param("office", "test-auditor")
                .param("return", "/en/texts/a"))
        .andExpect(status().isSeeOther())
        .andExpect(redirectedUrl("/en/texts/a"));
  }

  @Test
  void an_account_that_has_ended_is_signed_out_and_cannot_come_in() throws Exception {
    var signIn = post("/en/sessions").with(csrf()).param("office", "test-auditor");
    var session = cookie(browser.perform(signIn));
    browser.perform(get("/en/desk").cookie(session)).andExpect(status().isOk());

    offices.end(offices.office("test-auditor").orElseThrow().account());

    browser.perform(get("/en/desk").cookie(session)).andExpect(status().isSeeOther());
    browser.perform(signIn).andExpect(status().isNotFound());
  }

  @Test
  void nobody_is_led_to_another_host() throws Exception {
    browser
        .perform(
            post("/en/sessions")
                .with(csrf())
                .param("office", "test-auditor")
                .param("return", "https://elsewhere.example/"))
        .andExpect(redirectedUrl("/en/"));
  }

  @Test
  void an_office_that_is_not_there_cannot_be_taken() throws Exception {
    browser
        .perform(post("/en/sessions").with(csrf()).param("office", "nobody"))
        .andExpect(status().isNotFound());
  }

  @Test
  void the_frame_says_who_is_acting_until_they_leave() throws Exception {
    var session = signedIn();

    browser
        .perform(get("/fa/sessions/new").cookie(session))
        .andExpect(content().string(containsString("در مقام")))
        .andExpect(content().string(containsString("<strong>حسابرس آزمایشی</strong>")));
    browser
        .perform(post("/fa/session-endings").cookie(session).with(csrf()))
        .andExpect(redirectedUrl("/fa/"));
    browser
        .perform(get("/fa/sessions/new").cookie(session))
        .andExpect(content().string(not(containsString("در مقام"))));
  }

  @Test
  void a_session_planted_beforehand_opens_nothing() throws Exception {
    var planted = cookie(browser.perform(get("/en/sessions/new")));

    var opened =
        cookie(
            browser.perform(
                post("/en/sessions").cookie(planted).with(csrf()).param("office", "test-auditor")));

    assertThat(opened.getValue()).isNotEqualTo(planted.getValue());
    browser
        .perform(get("/en/desk").cookie(planted))
        .andExpect(redirectedUrlPattern("/en/sessions/new*"));
    browser.perform(get("/en/desk").cookie(opened)).andExpect(status().isOk());
  }

  @Test
  void a_form_token_planted_beforehand_counts_no_more() throws Exception {
    var page = browser.perform(get("/en/sessions/new"));
    var token = token(page);
    var opened =
        cookie(
            browser.perform(
                post("/en/sessions")
                    .cookie(cookie(page))
                    .param("_csrf", token)
                    .param("office", "test-auditor")));

    browser
        .perform(post("/en/session-endings").cookie(opened).param("_csrf", token))
        .andExpect(status().isForbidden());
  }

  @Test
  void the_cookie_is_for_this_host_and_not_for_scripts() throws Exception {
    var cookie = signedIn();

    assertThat(cookie.isHttpOnly()).isTrue();
    assertThat(cookie.getAttribute("SameSite")).isEqualToIgnoringCase("lax");
    assertThat(cookie.getPath()).isEqualTo("/");
    assertThat(cookie.getMaxAge()).isEqualTo(-1);
  }

  @Test
  void a_form_of_a_session_counts_with_its_token_only() throws Exception {
    var page = browser.perform(get("/en/sessions/new"));
    var session = cookie(page);
    var token = token(page);

    browser
        .perform(post("/en/sessions").cookie(session).param("office", "test-auditor"))
        .andExpect(status().isForbidden());
    browser
        .perform(
            post("/en/sessions")
                .cookie(session)
                .param("_csrf", token)
                .param("office", "test-auditor"))
        .andExpect(status().isSeeOther());
  }

  @Test
  void leaving_without_having_come_leads_to_signing_in() throws Exception {
    browser
        .perform(post("/en/session-endings").with(csrf()))
        .andExpect(status().isSeeOther())
        .andExpect(redirectedUrlPattern("/en/sessions/new*"));
  }

  @Test
  void an_open_page_opens_no_session() throws Exception {
    for (var path : List.of("/en/", "/en/texts", "/en/nowhere")) {
      var answer = browser.perform(get(path)).andReturn();

      assertThat(answer.getRequest().getSession(false)).as(path).isNull();
      assertThat(answer.getResponse().getHeader("Set-Cookie")).as(path).isNull();
    }
  }

  private Cookie signedIn() throws Exception {
    return cookie(
        browser.perform(post("/en/sessions").with(csrf()).param("office", "test-auditor")));
  }

  private static String token(ResultActions page) throws Exception {
    var html = page.andReturn().getResponse().getContentAsString();
    return html.replaceAll("(?s).*?name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
  }

  private static Cookie cookie(ResultActions answer) {
    return Objects.requireNonNull(answer.andReturn().getResponse().getCookie("session"));
  }
}
