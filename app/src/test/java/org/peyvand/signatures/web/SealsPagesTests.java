package org.peyvand.signatures.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.peyvand.WholeHouse;
import org.peyvand.languages.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@WholeHouse
class SealsPagesTests {
  @Autowired MockMvc browser;

  @ParameterizedTest
  @EnumSource
  void the_operator_sees_what_ages(Language language) throws Exception {
    var session =
        browser
            .perform(post("/en/sessions").with(csrf()).param("office", "operator"))
            .andReturn()
            .getResponse()
            .getCookie("session");

    var page =
        browser
            .perform(
                get("/" + language.tag() + "/administration/seals")
                    .cookie(Objects.requireNonNull(session)))
            .andReturn()
            .getResponse();

    assertThat(page.getStatus()).isEqualTo(200);
    assertThat(page.getContentAsString()).contains("CN=SAMPLE host seal", "ECDSA");
  }
}
