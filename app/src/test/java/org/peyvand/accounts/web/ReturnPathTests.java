package org.peyvand.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.peyvand.languages.Language;

class ReturnPathTests {
  @ParameterizedTest
  @ValueSource(
      strings = {"/fa/", "/en/texts/a-statement", "/ru/texts/a?beside=fa&as-of=2026-01-01"})
  void a_page_of_ours_is_returned_to(String path) {
    assertThat(ReturnPath.of(path, Language.EN).path()).isEqualTo(path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "https://elsewhere.example/",
        "//elsewhere.example/",
        "/en//elsewhere.example",
        "/\\elsewhere.example",
        "/xx/desk",
        "/register/vkey",
        "/en/texts\r\nSet-Cookie: a=b",
        "javascript:alert(1)"
      })
  void anything_else_leads_to_the_front_page(String path) {
    assertThat(ReturnPath.of(path, Language.FA).path()).isEqualTo("/fa/");
  }

  @Test
  void nothing_asked_leads_to_the_front_page() {
    assertThat(ReturnPath.of(null, Language.FA).path()).isEqualTo("/fa/");
    assertThat(ReturnPath.of("/en/" + "a".repeat(600), Language.FA).path()).isEqualTo("/fa/");
  }
}
