package org.peyvand.access.web;

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

import java.util.List;
import java.util.Map;
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
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
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
    var session = (MockHttpSession) browser.perform(signIn).andReturn().getRequest().getSession();
    browser.perform(get("/en/desk").session(session)).andExpect(status().isOk());

    offices.end(offices.office("test-auditor").orElseThrow().account());

    browser.perform(get("/en/desk").session(session)).andExpect(status().isSeeOther());
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
        .perform(get("/fa/sessions/new").session(session))
        .andExpect(content().string(containsString("در مقام")))
        .andExpect(content().string(containsString("<strong>حسابرس آزمایشی</strong>")));
    browser
        .perform(post("/fa/session-endings").session(session).with(csrf()))
        .andExpect(redirectedUrl("/fa/"));
    assertThat(session.isInvalid()).isTrue();
    browser
        .perform(get("/fa/sessions/new"))
        .andExpect(content().string(not(containsString("در مقام"))));
  }

  @Test
  void a_session_planted_beforehand_opens_nothing() throws Exception {
    var planted = new MockHttpSession();
    var before = planted.getId();

    browser
        .perform(post("/en/sessions").session(planted).with(csrf()).param("office", "test-auditor"))
        .andExpect(status().isSeeOther());

    assertThat(planted.getId()).isNotEqualTo(before);
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
    var session = browser.perform(get("/en/nowhere")).andReturn().getRequest().getSession(false);

    assertThat(session).isNull();
  }

  private MockHttpSession signedIn() throws Exception {
    var session = new MockHttpSession();
    browser.perform(
        post("/en/sessions").session(session).with(csrf()).param("office", "test-auditor"));
    return session;
  }
}
