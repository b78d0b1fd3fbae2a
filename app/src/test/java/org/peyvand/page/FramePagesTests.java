package org.peyvand.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.peyvand.WholeHouse;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;

/// The frame and the refusals, as a browser sees them.
@WholeHouse
class FramePagesTests {
  @Autowired MockMvc browser;
  @Autowired Assets assets;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          fa-IR,fa;q=0.9,en;q=0.8 | /fa/
          de-DE,de;q=0.9,ru;q=0.8 | /ru/
          zh-Hans-CN              | /zh/
          de                      | /en/
          *                       | /en/
          """)
  void the_root_leads_to_the_browsers_language(String asked, String front) throws Exception {
    browser
        .perform(get("/").header("Accept-Language", asked))
        .andExpect(status().isFound())
        .andExpect(redirectedUrl(front))
        .andExpect(header().string("Vary", containsString("Accept-Language")));
  }

  @Test
  void a_language_alone_leads_to_its_front_page() throws Exception {
    browser.perform(get("/am")).andExpect(status().isSeeOther()).andExpect(redirectedUrl("/am/"));
    browser.perform(get("/xx")).andExpect(status().isNotFound());
  }

  @Test
  void a_healthy_host_says_so() throws Exception {
    browser
        .perform(get("/healthz"))
        .andExpect(status().isOk())
        .andExpect(content().contentTypeCompatibleWith("text/plain"))
        .andExpect(content().string("ok\n"));
  }

  @Test
  void nothing_at_an_address_is_said_in_its_language_and_direction() throws Exception {
    browser
        .perform(get("/fa/nowhere"))
        .andExpect(status().isNotFound())
        .andExpect(header().string("Content-Language", "fa"))
        .andExpect(content().string(containsString("<html lang=\"fa\" dir=\"rtl\">")))
        .andExpect(content().string(containsString("در این نشانی چیزی نیست")))
        .andExpect(content().string(containsString("۴۰۴")));
    browser
        .perform(get("/en/nowhere"))
        .andExpect(content().string(containsString("<html lang=\"en\" dir=\"ltr\">")))
        .andExpect(content().string(containsString("There is nothing at this address")));
  }

  @Test
  void an_address_without_a_language_is_answered_in_the_browsers() throws Exception {
    browser
        .perform(get("/nowhere/at/all").header("Accept-Language", "fa"))
        .andExpect(status().isNotFound())
        .andExpect(header().string("Content-Language", "fa"));
  }

  @Test
  void a_form_that_is_not_ours_is_refused_in_the_readers_language() throws Exception {
    browser
        .perform(post("/fa/sessions").param("office", "secretariat"))
        .andExpect(status().isForbidden())
        .andExpect(content().string(containsString("این فرم دیگر معتبر نیست")));
  }

  @Test
  void what_is_too_large_is_refused_before_it_is_read() throws Exception {
    browser
        .perform(post("/fa/sessions").content(new byte[3_000_000]))
        .andExpect(status().isContentTooLarge())
        .andExpect(content().string(containsString("پرونده بیش از اندازه بزرگ است")));
  }

  @Test
  void a_character_that_nothing_can_keep_is_refused_and_breaks_nothing() throws Exception {
    browser
        .perform(get("/api/v1/bodies").param("after", "a\0b"))
        .andExpect(status().isNotFound())
        .andExpect(content().contentType("application/problem+json"));
    browser
        .perform(post("/fa/sessions").param("office", "a\0b").with(csrf()))
        .andExpect(status().isBadRequest())
        .andExpect(content().string(containsString("درخواست روشن نبود")));
  }

  @Test
  void what_the_firewall_refuses_is_answered_under_the_same_protection() throws Exception {
    browser
        .perform(request(HttpMethod.valueOf("FOO"), "/fa/texts"))
        .andExpect(status().isBadRequest())
        .andExpect(header().string("Content-Security-Policy", containsString("default-src 'none'")))
        .andExpect(header().string("X-Content-Type-Options", "nosniff"))
        .andExpect(content().string(containsString("درخواست روشن نبود")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/fa/texts/nothing.asice",
        "/fa/texts/nothing/signatures/01a20af2-6415-7aff-b34a-85309bb365bc.p7s",
        "/fa/press/nothing.json"
      })
  void a_file_that_is_not_there_is_refused_in_words_too(String path) throws Exception {
    browser
        .perform(get(path))
        .andExpect(status().isNotFound())
        .andExpect(content().string(containsString("در این نشانی چیزی نیست")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/bodies/nothing",
        "/api/v1/bodies/nothing/anchors.pem",
        "/api/v1/bodies?network=nothing"
      })
  void what_programs_look_for_in_vain_is_refused_in_their_format_too(String path) throws Exception {
    browser
        .perform(get(path))
        .andExpect(status().isNotFound())
        .andExpect(content().contentType("application/problem+json"));
  }

  @Test
  void programs_are_refused_in_their_own_format() throws Exception {
    browser
        .perform(get("/api/v1/nothing").header("Accept-Language", "fa"))
        .andExpect(status().isNotFound())
        .andExpect(content().contentType("application/problem+json"))
        .andExpect(jsonPath("$.status").value(404))
        .andExpect(jsonPath("$.title").value("در این نشانی چیزی نیست"));
  }

  @Test
  void every_page_carries_the_headers_that_protect_its_reader() throws Exception {
    browser
        .perform(get("/en/sessions/new"))
        .andExpect(header().string("Content-Security-Policy", containsString("default-src 'none'")))
        .andExpect(header().string("Content-Security-Policy", not(containsString("unsafe"))))
        .andExpect(
            header().string("Content-Security-Policy", containsString("frame-ancestors 'none'")))
        .andExpect(header().string("X-Content-Type-Options", "nosniff"))
        .andExpect(header().string("Referrer-Policy", "same-origin"))
        .andExpect(header().string("Permissions-Policy", containsString("camera=()")))
        .andExpect(header().doesNotExist("Strict-Transport-Security"));
  }

  @Test
  void every_page_says_that_it_is_a_sample_and_names_its_other_languages() throws Exception {
    browser
        .perform(get("/fa/sessions/new"))
        .andExpect(content().string(containsString("متن ساختگی")))
        .andExpect(content().string(containsString("hreflang=\"am\"")))
        .andExpect(content().string(containsString("href=\"/ru/sessions/new\"")))
        .andExpect(content().string(containsString("rel=\"canonical\"")));
  }

  @Test
  void files_under_a_fingerprint_are_kept_for_ever() throws Exception {
    var address = assets.address("css/peyvand.css");

    assertThat(address).matches("/css/peyvand\\.[0-9a-f]{8}\\.css");
    browser
        .perform(get(address))
        .andExpect(status().isOk())
        .andExpect(header().string("Content-Type", "text/css;charset=UTF-8"))
        .andExpect(header().string("Cache-Control", containsString("immutable")));
    browser
        .perform(get(address).header("Accept-Encoding", "br, gzip"))
        .andExpect(header().string("Content-Encoding", "gzip"));
  }

  @Test
  void files_under_their_own_name_are_asked_for_again() throws Exception {
    var tag =
        browser
            .perform(get("/css/peyvand.css"))
            .andExpect(header().string("Cache-Control", "no-cache"))
            .andReturn()
            .getResponse()
            .getHeader("ETag");

    browser
        .perform(get("/css/peyvand.css").header("If-None-Match", tag))
        .andExpect(status().isNotModified());
    browser.perform(get("/css/nothing.css")).andExpect(status().isNotFound());
  }

  @Test
  void a_style_sheet_names_its_files_by_their_fingerprints() throws Exception {
    browser
        .perform(get(assets.address("css/fonts.css")))
        .andExpect(content().string(not(containsString("url(\"../"))))
        .andExpect(
            content().string(containsString(assets.address("fonts/vazirmatn-arabic-400.woff2"))));
  }
}
