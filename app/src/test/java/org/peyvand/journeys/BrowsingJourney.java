package org.peyvand.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.peyvand.journeys.Browsing.Screen;

/// That the tools of the other journeys see what they are there to see.
class BrowsingJourney {

  @ParameterizedTest
  @EnumSource
  void a_page_in_persian_is_seen_from_the_right(Screen screen) {
    try (var page = Browsing.open("fa", screen)) {
      page.setContent(
          """
          <!doctype html><html lang="fa" dir="rtl"><head><title>پیوند</title>
          <meta name="viewport" content="width=device-width"></head>
          <body><main><h1>پیوند شهرها</h1></main></body></html>
          """);

      assertThat(page.evaluate("getComputedStyle(document.body).direction")).isEqualTo("rtl");
      assertThat(page.evaluate("navigator.language")).isEqualTo("fa");
      assertThat(page.evaluate("innerWidth")).isEqualTo(screen.width);
      assertThat(Browsing.picture(page, "browsing-" + screen)).isNotEmptyFile();
      Browsing.assertAccessible(page);
    }
  }

  @Test
  void a_page_that_shuts_people_out_is_found() {
    try (var page = Browsing.open("en", Screen.DESKTOP)) {
      page.setContent("<html><body><img src='seal.png'></body></html>");

      assertThatThrownBy(() -> Browsing.assertAccessible(page))
          .isInstanceOf(AssertionError.class)
          .hasMessageContaining("image-alt");
    }
  }
}
