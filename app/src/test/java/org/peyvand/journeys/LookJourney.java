package org.peyvand.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.peyvand.journeys.Browsing.Screen;
import org.peyvand.languages.Language;

/// Every page for every reader: by keyboard alone, on a small or a magnified screen, in the dark,
/// in colours of their own, on paper, and over a slow line.
class LookJourney {
  private static final String STATEMENT = "texts/capitals-joint-statement-2025";
  private static final String BESIDE = STATEMENT + "?beside=ar";
  private static final List<String> PUBLIC =
      List.of(
          "",
          "texts",
          STATEMENT,
          STATEMENT + "?beside=am",
          "bodies",
          "bodies/islamic-city-council-of-tehran",
          "press",
          "press/795808",
          "register",
          STATEMENT + "/claims",
          STATEMENT + "/status?as-of=2025-10-25",
          "notifications",
          "ties",
          "ties/moscow-tehran",
          "cities/tehran",
          "sessions/new",
          "nothing-here");

  /// One language from the right and one from the left are looked at whole; of the others the page
  /// with the most to go wrong, since a look takes seconds and there are eleven.
  private static final Set<Language> WHOLE = EnumSet.of(Language.FA, Language.EN);

  private static final List<String> LONGEST = List.of(STATEMENT);

  /// What a first visit may weigh, headers and fonts included: two seconds on a slow 3G line.
  private static final long FIRST_VISIT_BYTES_MAX = 150_000;

  /// The few hundred characters that a Chinese page shows come in slices of a hundred or more.
  private static final long FIRST_VISIT_IN_CHINESE_BYTES_MAX = 170_000;

  private static final Page.EmulateMediaOptions STILL =
      new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE);

  private final DemoHost host = DemoHost.shared();

  @ParameterizedTest
  @EnumSource
  void front_page_and_statement_are_light_in_every_language(Language language) {
    for (var path : List.of("", STATEMENT)) {
      try (var page = Browsing.open(language.tag(), Screen.PHONE)) {
        var weight = Browsing.weigh(page);

        page.navigate(host.at(language.tag() + "/" + path));
        page.evaluate("document.fonts.ready");

        assertThat(weight.bytes())
            .as("%s in %s: %s", path, language, weight)
            .isBetween(
                10_000L,
                language == Language.ZH ? FIRST_VISIT_IN_CHINESE_BYTES_MAX : FIRST_VISIT_BYTES_MAX);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void no_page_scrolls_sideways_on_a_small_or_a_magnified_screen(Language language) {
    try (var page = Browsing.open(language.tag(), Screen.PHONE)) {
      page.setViewportSize(320, 640);
      for (var path : PUBLIC) {
        page.navigate(host.at(language.tag() + "/" + path));
        assertFits(page);
      }
    }
    try (var page = Browsing.open(language.tag(), Screen.DESKTOP)) {
      for (var path : List.of("", STATEMENT, BESIDE, "register")) {
        page.navigate(host.at(language.tag() + "/" + path));
        page.evaluate("document.documentElement.style.fontSize = '200%'");
        assertFits(page);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void every_public_page_is_accessible_in_every_language(Language language) {
    try (var page = Browsing.open(language.tag(), Screen.PHONE)) {
      for (var path : WHOLE.contains(language) ? PUBLIC : LONGEST) {
        page.navigate(host.at(language.tag() + "/" + path));
        Browsing.assertAccessible(page);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"fa", "en"})
  void the_tab_key_visits_every_control_in_the_order_of_reading(String language) {
    try (var page = Browsing.open(language, Screen.DESKTOP)) {
      page.emulateMedia(STILL); // Or the page would still be on its way to what has the focus.
      for (var path : List.of("", STATEMENT, BESIDE, "press/795808")) {
        page.navigate(host.at(language + "/" + path));
        var controls = controls(page);

        var visited = new ArrayList<Integer>();
        for (int i = 0; i < controls; i++) {
          page.keyboard().press("Tab");
          visited.add(focused(page));
          assertThat(page.evaluate(SEEN)).as("focus on %s", page.evaluate(NAME)).isEqualTo("seen");
        }

        assertThat(visited).isEqualTo(IntStream.range(0, controls).boxed().toList());
      }
    }
  }

  @Test
  void the_first_key_leads_past_the_menu() {
    try (var page = Browsing.open("fa", Screen.DESKTOP)) {
      page.navigate(host.at("fa/" + STATEMENT));
      page.keyboard().press("Tab");
      page.keyboard().press("Enter");
      page.keyboard().press("Tab");

      assertThat(page.evaluate("document.activeElement.closest('main') != null")).isEqualTo(true);
    }
  }

  @ParameterizedTest
  @EnumSource
  void the_language_is_changed_by_keyboard_alone(Screen screen) {
    try (var page = Browsing.open("fa", screen)) {
      page.navigate(host.at("fa/" + STATEMENT));
      page.locator(".languages summary").focus();
      page.keyboard().press("Enter");
      assertThat(page.locator(".languages li").first().isVisible()).isTrue();
      Browsing.picture(page, "languages-" + screen);
      for (int i = 0; i < 20 && !"English".equals(page.evaluate(NAME)); i++) {
        page.keyboard().press("Tab");
      }
      page.keyboard().press("Enter");
      page.waitForURL("**/en/" + STATEMENT);

      assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"fa", "en"})
  void acts_and_claims_stay_apart_in_colours_of_the_readers_own(String language) {
    try (var page = Browsing.open(language, Screen.DESKTOP)) {
      page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
      // Not the front page: it shows the text adopted last, of which nobody may claim anything.
      page.navigate(host.at(language + "/" + STATEMENT));

      Browsing.picture(page, language + "-statement-forced-colors");
      assertThat(border(page, "#status tbody .seal")).isEqualTo("solid");
      assertThat(border(page, "#claims .seal.is-claim")).isEqualTo("dashed");
    }
  }

  @Test
  void paper_holds_the_text_its_chart_and_where_it_came_from() {
    try (var page = Browsing.open("en", Screen.DESKTOP)) {
      page.navigate(host.at("en/" + STATEMENT));
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

      assertThat(page.locator(".masthead-nav").isVisible()).isFalse();
      assertThat(page.locator(".tools").isVisible()).isFalse();
      assertThat(page.locator("#status table").isVisible()).isTrue();
      assertThat(page.locator("footer .paper-only").innerText()).endsWith("/en/" + STATEMENT);
    }
  }

  @Test
  void whoever_wants_no_movement_gets_none() {
    try (var page = Browsing.open("en", Screen.DESKTOP)) {
      page.emulateMedia(STILL);
      page.navigate(host.at("en/"));

      assertThat(
              page.evaluate(
                  "[...document.querySelectorAll('*')].every(each => {"
                      + " const look = getComputedStyle(each);"
                      + " return look.transitionDuration === '0s' && look.animationName === 'none'"
                      + " && look.scrollBehavior === 'auto' })"))
          .isEqualTo(true);
    }
  }

  private static void assertFits(Page page) {
    var width = page.evaluate("document.documentElement.scrollWidth");
    assertThat(width).as("width of %s", page.url()).isEqualTo(page.evaluate("innerWidth"));
  }

  /// Marks all that can be reached, in the order of the page, and says how many there are.
  private static int controls(Page page) {
    return (int)
        page.evaluate(
            """
            () => {
              const may = 'a[href], button:not(:disabled), select, summary, textarea,'
                  + ' input:not([type=hidden]):not(:disabled), [tabindex="0"]';
              return [...document.querySelectorAll(may)]
                  .filter(each => each.checkVisibility())
                  .map((each, index) => each.setAttribute('data-tab', index)).length;
            }
            """);
  }

  private static int focused(Page page) {
    return Integer.parseInt(
        String.valueOf(page.evaluate("document.activeElement.getAttribute('data-tab') ?? '-1'")));
  }

  private static String border(Page page, String selector) {
    return String.valueOf(
        page.locator(selector).first().evaluate("each => getComputedStyle(each).borderBlockStyle"));
  }

  private static final String NAME = "document.activeElement.textContent.trim()";

  /// What has the focus has an outline, lies on the screen and under nothing else.
  private static final String SEEN =
      """
      (() => {
        const it = document.activeElement, look = getComputedStyle(it);
        if (look.outlineStyle === 'none' || parseFloat(look.outlineWidth) < 2) return 'no outline';
        const box = it.getClientRects()[0];
        const x = box.x + box.width / 2, y = box.y + Math.min(box.height / 2, 20);
        const top = document.elementFromPoint(x, y);
        if (top == null) return 'outside the screen';
        return it.contains(top) || top.contains(it) ? 'seen' : 'under ' + top.outerHTML;
      })()
      """;
}
