package org.peyvand.texts.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Objects;
import org.peyvand.access.Member;
import org.peyvand.access.Offices;
import org.peyvand.kernel.Ids;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// A browser that acts as an office or as nobody.
record Visits(MockMvc browser, Offices offices, Ids ids) {
  MockHttpServletResponse visit(String path) throws Exception {
    return browser.perform(get(path)).andReturn().getResponse();
  }

  MockHttpServletResponse visit(String path, MockHttpSession session) throws Exception {
    return browser.perform(get(path).session(session)).andReturn().getResponse();
  }

  MockHttpServletResponse send(MockHttpServletRequestBuilder form, MockHttpSession session)
      throws Exception {
    return browser.perform(form.session(session).with(csrf())).andReturn().getResponse();
  }

  /// A session that acts as an office with these duties, opened as the demo's visitors open it.
  MockHttpSession actAs(Member member) throws Exception {
    var known =
        new Member(
            ids.next(), "office-" + ids.next(), member.office(), member.body(), member.grants());
    offices.found(known);
    var session = new MockHttpSession();
    var answer =
        browser
            .perform(
                post("/en/sessions").session(session).with(csrf()).param("office", known.slug()))
            .andReturn();
    assertThat(answer.getResponse().getStatus()).isEqualTo(303);
    return (MockHttpSession) Objects.requireNonNull(answer.getRequest().getSession());
  }
}
