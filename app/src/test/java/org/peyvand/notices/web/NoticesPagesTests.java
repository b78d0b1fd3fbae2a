package org.peyvand.notices.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peyvand.WholeHouse;
import org.peyvand.access.Member;
import org.peyvand.access.Offices;
import org.peyvand.kernel.Ids;
import org.peyvand.languages.Language;
import org.peyvand.languages.Multilingual;
import org.peyvand.notices.Choice;
import org.peyvand.notices.Delivery;
import org.peyvand.notices.Notice;
import org.peyvand.notices.Notices;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

@WholeHouse
@Transactional
class NoticesPagesTests {
  private static final String KIND = "depositary.notice.recorded";

  @Autowired MockMvc browser;
  @Autowired Notices notices;
  @Autowired Offices offices;
  @Autowired Ids ids;
  private Cookie session = new Cookie("session", "none");
  private UUID account = new UUID(0, 0);

  @BeforeEach
  void signIn() throws Exception {
    account = ids.next();
    var slug = "reader-" + account;
    offices.found(
        new Member(account, slug, Multilingual.of("en", "Reader"), Optional.empty(), List.of()));
    var answer = ask(post("/en/sessions").param("office", slug));
    session = Objects.requireNonNull(answer.getCookie("session"));
  }

  @Test
  void the_strip_says_how_many_are_new() throws Exception {
    assertThat(page("/en/desk")).contains(">Notices</a>");

    tell("A text");
    tell("A text");

    assertThat(page("/en/desk")).contains(">2 new notices</a>");
    assertThat(page("/fa/desk")).contains(">۲ اعلان تازه</a>");
  }

  @Test
  void a_notice_is_shown_in_both_directions_and_what_it_names_stays_words() throws Exception {
    tell("<b>text</b>");

    assertThat(page("/en/notices"))
        .contains("lang=\"en\" dir=\"ltr\"")
        .contains("&lt;b&gt;text&lt;/b&gt;")
        .contains("1 March 2026");
    assertThat(page("/fa/notices")).contains("lang=\"fa\" dir=\"rtl\"").contains("۱۰ اسفند ۱۴۰۴");
  }

  @Test
  void opening_one_leads_to_its_page_and_it_is_no_longer_new() throws Exception {
    tell("A text");
    var id = notices.of(account, Language.EN, new UUID(-1, -1)).items().getFirst().id();

    var answer = ask(get("/fa/notices/" + id));

    assertThat(answer.getStatus()).isEqualTo(303);
    assertThat(answer.getHeader("Location")).isEqualTo("/fa/texts/a-text");
    assertThat(notices.unread(account)).isZero();
  }

  @Test
  void all_can_be_marked_as_read_and_then_the_button_is_gone() throws Exception {
    tell("A text");
    var newest = notices.of(account, Language.EN, new UUID(-1, -1)).items().getFirst().id();

    ask(post("/en/notices/readings").param("newest", newest.toString()));

    assertThat(notices.unread(account)).isZero();
    assertThat(page("/en/notices")).doesNotContain("Mark all as read");
  }

  @Test
  void the_list_comes_a_page_at_a_time() throws Exception {
    for (int i = 0; i < 51; i++) tell("A text");

    var first = page("/en/notices");
    assertThat(first).contains("rel=\"next\"");
    var next = first.replaceAll("(?s).*href=\"([^\"]*before=[^\"]*)\".*", "$1");
    assertThat(page(next)).contains(">Newest</a>").doesNotContain("rel=\"next\"");
  }

  @Test
  void a_choice_is_kept_and_shown_and_nonsense_is_passed_over() throws Exception {
    ask(post("/en/notices/preferences").param(KIND, "NEVER").param("no.such", "DAILY"));
    ask(post("/en/notices/preferences").param(KIND, "SOMETIMES"));

    assertThat(notices.choices(account)).contains(new Choice(KIND, Delivery.NEVER));
    assertThat(page("/en/notices/preferences?saved=true"))
        .containsPattern("name=\"" + KIND + "\" value=\"NEVER\" checked")
        .contains("Your choice is saved.")
        .contains("No e-mail address is known");
  }

  private void tell(String text) {
    notices.tell(
        List.of(account),
        new Notice(
            KIND,
            Map.of("body", "A council", "text", text, "date", LocalDate.of(2026, 3, 1)),
            "/texts/a-text"));
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
