package org.peyvand.people.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.peyvand.access.Duty;
import org.peyvand.access.Grant;
import org.peyvand.access.Member;
import org.peyvand.access.Offices;
import org.peyvand.access.Scope;
import org.peyvand.kernel.BodyId;
import org.peyvand.kernel.Ids;
import org.peyvand.languages.Multilingual;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/// A browser in the hands of one office after another.
public record Acting(MockMvc browser, Offices offices, Ids ids) {
  private static final Pattern LINK =
      Pattern.compile("/en(/(?:invitations|recoveries)/[A-Za-z0-9_-]{43})");

  /// An office founded for the test.
  public Member office(Optional<BodyId> body, Duty duty, Scope scope) {
    var id = ids.next();
    var member =
        new Member(
            id,
            "test-" + id,
            Multilingual.of("en", "Test " + duty),
            body,
            List.of(new Grant(duty, scope)));
    offices.found(member);
    return member;
  }

  public Cookie as(Member member) throws Exception {
    var answer =
        browser
            .perform(post("/en/sessions").with(csrf()).param("office", member.slug()))
            .andReturn()
            .getResponse();
    assertThat(answer.getStatus()).isEqualTo(303);
    return Objects.requireNonNull(answer.getCookie("session"));
  }

  public MockHttpServletResponse visit(String path, Cookie... session) throws Exception {
    var request = get(path);
    if (session.length > 0) request.cookie(session);
    return browser.perform(request).andReturn().getResponse();
  }

  /// Sends a form whose fields are names, each followed by its value.
  public MockHttpServletResponse send(String path, List<Cookie> session, String... fields)
      throws Exception {
    var request = post(path).with(csrf());
    if (!session.isEmpty()) request.cookie(session.toArray(Cookie[]::new));
    for (int i = 0; i < fields.length; i += 2) request.param(fields[i], fields[i + 1]);
    return browser.perform(request).andReturn().getResponse();
  }

  /// The link that a page hands over, below the language.
  public static String link(MockHttpServletResponse page) throws Exception {
    var found = LINK.matcher(page.getContentAsString());
    assertThat(found.find()).as(page.getContentAsString()).isTrue();
    return found.group(1);
  }

  public static String held(Duty duty, UUID body) {
    return duty + "@body:" + body;
  }
}
