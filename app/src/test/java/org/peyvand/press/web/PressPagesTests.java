package org.peyvand.press.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.peyvand.Capitals;
import org.peyvand.WholeHouse;
import org.peyvand.kernel.NetworkId;
import org.peyvand.languages.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

@WholeHouse
@Transactional
class PressPagesTests {
  private static final Path ARTICLE = Path.of("../../shared/scenario/article.fa.txt");

  @Autowired MockMvc browser;
  @Autowired ApplicationContext house;

  @BeforeEach
  void settle() {
    Capitals.settle(house);
  }

  @ParameterizedTest
  @EnumSource
  void the_item_is_read_in_every_language(Language language) throws Exception {
    var wording = Capitals.story(new NetworkId(new java.util.UUID(0, 1))).wording();

    var page = page("/" + language.tag() + "/press/795808");

    assertThat(page)
        .contains("lang=\"" + language.tag() + "\" dir=\"" + language.direction().html() + "\"")
        .contains(escaped(wording.headline().exactly(language).orElseThrow()))
        .contains(escaped(wording.lead().exactly(language).orElseThrow()))
        .contains(escaped(wording.body().getLast().exactly(language).orElseThrow()))
        .contains("/" + language.tag() + "/bodies/moscow-city-duma")
        .contains("datetime=\"2025-10-28T14:09:00+03:30\"");
  }

  @ParameterizedTest
  @CsvSource({
    "fa, ۰۶ آبان ۱۴۰۴ - ۱۴:۰۹, ۷۹۵۸۰۸, چمران:",
    "en, '28 October 2025, 14:09', 795808, Chamran:",
    "hi, १४:०९, ७९५८०८, चमरान:",
    "ar, ١٤:٠٩, ٧٩٥٨٠٨, تشمران:",
    "am, 14:09, 795808, ቻምራን፦",
  })
  void its_head_is_written_as_the_readers_write(
      String language, String date, String code, String kicker) throws Exception {
    assertThat(page("/" + language + "/press/795808")).contains(date, code, kicker);
  }

  @Test
  void its_head_says_what_the_article_says() throws Exception {
    if (!"true".equals(System.getenv("CI"))) assumeThat(ARTICLE).exists();
    var article = Files.readAllLines(ARTICLE);

    assertThat(page("/fa/press/795808"))
        .contains(article.get(0).strip())
        .contains(article.get(1).strip().replaceFirst("^[^:]*: *", ""))
        .contains(article.get(2).strip());
  }

  @Test
  void what_a_person_says_stands_with_speaker_and_source_and_as_a_translation() throws Exception {
    assertThat(page("/en/press/795808"))
        .contains("Mehdi Chamran", "Rasa News Agency", "first said in Persian");
    assertThat(page("/fa/press/795808")).contains("به بیان ما").doesNotContain("ترجمه؛");
  }

  @Test
  void programs_read_every_language_at_once() throws Exception {
    browser
        .perform(get("/en/press/795808.json"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.sample").value(true))
        .andExpect(jsonPath("$.code").value("795808"))
        .andExpect(jsonPath("$.published").value("2025-10-28T10:39:00Z"))
        .andExpect(jsonPath("$.headline.am").exists())
        .andExpect(jsonPath("$.statements.length()").value(5));
  }

  @Test
  void the_list_leads_to_the_item() throws Exception {
    assertThat(page("/fa/press")).contains("/fa/press/795808", "چمران:");
  }

  @Test
  void an_unknown_code_is_nothing_at_this_address() throws Exception {
    browser.perform(get("/en/press/1")).andExpect(status().isNotFound());
    browser.perform(get("/en/press/1.json")).andExpect(status().isNotFound());
  }

  private String page(String address) throws Exception {
    var response = browser.perform(get(address)).andReturn().getResponse();
    assertThat(response.getStatus()).isEqualTo(200);
    return response.getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
