package org.peyvand.rounds.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.util.Objects;
import org.peyvand.access.Member;
import org.peyvand.access.Offices;
import org.peyvand.kernel.Ids;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// The browsers of those who sit at the table.
record Table(MockMvc browser, Offices offices, Ids ids) {
  MockHttpServletResponse visit(String where, Cookie session) throws Exception {
    return browser.perform(get(where).cookie(session)).andReturn().getResponse();
  }

  MockHttpServletResponse send(MockHttpServletRequestBuilder form, Cookie session)
      throws Exception {
    return browser.perform(form.cookie(session).with(csrf())).andReturn().getResponse();
  }

  /// A session that acts as an office with these duties, opened as the demo's visitors open it.
  Cookie actAs(Member member) throws Exception {
    var known =
        new Member(
            ids.next(), "office-" + ids.next(), member.office(), member.body(), member.grants());
    offices.found(known);
    var answer =
        browser
            .perform(post("/en/sessions").with(csrf()).param("office", known.slug()))
            .andReturn();
    assertThat(answer.getResponse().getStatus()).isEqualTo(303);
    return Objects.requireNonNull(answer.getResponse().getCookie("session"));
  }
}
