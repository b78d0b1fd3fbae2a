package org.peyvand.translations.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.peyvand.WholeHouse;
import org.peyvand.access.Duty;
import org.peyvand.access.Offices;
import org.peyvand.access.SampleOffices;
import org.peyvand.access.Scope;
import org.peyvand.languages.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

@WholeHouse
@Transactional
class TranslationPagesTests {
  private static final String LANGUAGES = "/administration/languages";

  @Autowired MockMvc browser;
  @Autowired Offices offices;

  @ParameterizedTest
  @EnumSource
  void the_operator_sees_what_nobody_has_read_yet(Language language) throws Exception {
    var page = visit("/" + language.tag() + LANGUAGES, actAs(Duty.OPERATOR));

    assertThat(page).contains("<code>texts</code>", "<code>verify</code>");
    for (var each : Language.values()) assertThat(page).contains(each.ownName());
  }

  @Test
  void the_public_sees_no_word_of_it() throws Exception {
    var answer = browser.perform(get("/en/")).andReturn().getResponse();
    var page = answer.getContentAsString(StandardCharsets.UTF_8);

    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(page).doesNotContain(LANGUAGES);
  }

  private String visit(String path, Cookie... session) throws Exception {
    var answer = browser.perform(get(path).cookie(session)).andReturn().getResponse();
    assertThat(answer.getStatus()).isEqualTo(200);
    return answer.getContentAsString(StandardCharsets.UTF_8);
  }

  private Cookie[] actAs(Duty duty) throws Exception {
    var member = SampleOffices.holding(duty, new Scope.OfHost());
    offices.found(member);
    return browser
        .perform(post("/en/sessions").with(csrf()).param("office", member.slug()))
        .andReturn()
        .getResponse()
        .getCookies();
  }
}
