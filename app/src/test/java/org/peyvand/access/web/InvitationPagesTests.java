package org.peyvand.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.peyvand.WholeHouse;
import org.peyvand.access.Access;
import org.peyvand.access.Duty;
import org.peyvand.access.Invitations;
import org.peyvand.access.Offices;
import org.peyvand.access.Scope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

@WholeHouse
@Transactional
class InvitationPagesTests {
  @Autowired MockMvc browser;
  @Autowired Invitations invitations;
  @Autowired Offices offices;
  @Autowired Access access;

  @Test
  void looking_at_an_invitation_does_not_use_it_up() throws Exception {
    var token = invitations.issue();

    for (int look = 0; look < 2; look++) {
      browser
          .perform(get("/fa/invitations/" + token))
          .andExpect(status().isOk())
          .andExpect(content().string(containsString("دعوت شده‌اید")));
    }
  }

  @Test
  void an_invitation_makes_one_operator_once() throws Exception {
    var token = invitations.issue();

    var answer =
        browser
            .perform(post("/en/invitations/" + token).with(csrf()))
            .andExpect(redirectedUrl("/en/"))
            .andReturn();

    var operator = offices.office(Invitations.OPERATOR).orElseThrow();
    browser
        .perform(get("/en/desk").cookie(answer.getResponse().getCookies()))
        .andExpect(status().isOk());
    assertThat(access.may(operator, Duty.OPERATOR, new Scope.OfHost())).isTrue();
    assertThat(access.may(operator, Duty.SECRETARIAT, new Scope.OfHost())).isFalse();
    browser.perform(post("/en/invitations/" + token).with(csrf())).andExpect(status().isNotFound());
  }

  @Test
  void a_newer_invitation_takes_the_place_of_an_older_one() throws Exception {
    var older = invitations.issue();
    invitations.issue();

    browser.perform(get("/en/invitations/" + older)).andExpect(status().isNotFound());
  }
}
