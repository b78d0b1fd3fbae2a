package org.peyvand.register.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.peyvand.Capitals;
import org.peyvand.WholeHouse;
import org.peyvand.kernel.Ids;
import org.peyvand.languages.Language;
import org.peyvand.network.Networks;
import org.peyvand.register.EntryType;
import org.peyvand.register.Register;
import org.peyvand.register.RegisterEntry;
import org.peyvand.verify.json.Json;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

@WholeHouse
@Transactional
class RegisterPagesTests {
  @Autowired MockMvc browser;
  @Autowired ApplicationContext house;
  @Autowired Register register;
  @Autowired Networks networks;
  @Autowired Ids ids;

  @BeforeEach
  void record() {
    Capitals.settle(house);
    var body = networks.body(Capitals.TEHRAN).orElseThrow();
    register.append(
        new RegisterEntry(
            ids.next(),
            EntryType.WITHDRAWN,
            Instant.parse("2025-10-27T11:00:00Z"),
            Optional.empty(),
            Optional.of(body.id()),
            Json.fields()));
  }

  @Test
  void the_fixed_address_speaks_the_language_of_the_browser() throws Exception {
    var persian =
        browser
            .perform(
                get("/register/")
                    .header("Accept-Language", "fa-IR")
                    .locale(Language.FA.locale().toLocale()))
            .andReturn()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8);

    assertThat(persian)
        .contains("lang=\"fa\" dir=\"rtl\"", "دفتر ثبت", register.origin(), register.verifierKey())
        .contains("href=\"/en/register\"");
  }

  @ParameterizedTest
  @EnumSource
  void every_language_shows_what_has_just_been_recorded(Language language) throws Exception {
    assertThat(page("/" + language.tag() + "/register"))
        .contains("/" + language.tag() + "/bodies/" + Capitals.TEHRAN)
        .contains(register.origin(), "/api/v1/trust.zip");
  }

  @Test
  void what_waits_for_its_place_says_so_and_is_on_the_first_page_only() throws Exception {
    assertThat(page("/en/register")).contains("Withdrawn", "recorded; proof within seconds");
    assertThat(page("/en/register?before=0")).doesNotContain("Withdrawn");
  }

  @ParameterizedTest
  @EnumSource
  void every_language_explains_what_it_proves_and_what_not(Language language) throws Exception {
    assertThat(page("/" + language.tag() + "/register"))
        .contains("/" + language.tag() + "/register/guide");
    assertThat(page("/" + language.tag() + "/register/guide"))
        .contains("./peyvand verify mirror http", "/register/checkpoint");
  }

  @Test
  void the_log_says_that_nobody_watches_it_yet() throws Exception {
    assertThat(page("/en/register")).contains("Not witnessed");
    assertThat(page("/fa/register")).contains("بدون شاهد");
  }

  private String page(String address) throws Exception {
    var response = browser.perform(get(address)).andReturn().getResponse();
    assertThat(response.getStatus()).isEqualTo(200);
    return response.getContentAsString(StandardCharsets.UTF_8);
  }
}
