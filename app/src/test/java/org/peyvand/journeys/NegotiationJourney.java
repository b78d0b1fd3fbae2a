package org.peyvand.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.peyvand.journeys.Browsing.Screen;

/// Four people at one table, each in their own language: a text is opened, drafted side by side,
/// amended, brought together, made concordant and adopted.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NegotiationJourney {
  private static final String TEXT = "texts/charter-of-quiet-streets";
  private static final String FIRST_FA = "طرف‌ها هر سال یک روز بی‌خودرو برگزار می‌کنند.";
  private static final String FIRST_EN = "The Parties hold one day without cars every year.";
  private static final String FIRST_RU = "Стороны ежегодно проводят один день без автомобилей.";
  private static final String FIRST_AM = "ወገኖቹ በየዓመቱ አንድ ከመኪና ነጻ ቀን ያከብራሉ።";

  private final DemoHost host = DemoHost.shared();

  @Test
  @Order(1)
  void the_secretariat_opens_a_text_in_four_languages() {
    try (var chair = acting("en", "secretariat", Screen.DESKTOP)) {
      chair.navigate(host.at("en/texts"));
      chair.locator("a[href$='/texts/new']").click();
      look(chair, "en-setup");
      chair.locator("#template").selectOption("BLANK");
      chair.locator("#type").selectOption("CHARTER");
      fill(chair, "titles.en", "Charter of quiet streets");
      fill(chair, "titles.fa", "منشور خیابان‌های آرام");
      fill(chair, "titles.ru", "Хартия тихих улиц");
      chair.locator("form.form .buttons button.is-act").click();
      assertThat(chair.locator(".field-error").first().isVisible()).isTrue();
      assertThat(chair.locator("[name='titles.ru']").inputValue()).isEqualTo("Хартия тихих улиц");
      for (var tag : List.of("fa", "ru", "am")) check(chair, "languages", tag);
      fill(chair, "titles.am", "የጸጥተኛ ጎዳናዎች ቻርተር");
      var parties = chair.locator("[name=parties]");
      for (int i = 0; i < parties.count(); i++) {
        var value = parties.nth(i).getAttribute("value");
        if (value.contains("tehran") || value.contains("moscow") || value.contains("addis")) {
          parties.nth(i).check();
        }
      }
      chair.locator("#effectCount").fill("2");
      chair.locator("form.form .buttons button.is-act").click();
      chair.waitForURL("**/" + TEXT + "/draft");
      look(chair, "en-drafting-empty");
    }
    try (var chair = acting("fa", "secretariat", Screen.PHONE)) {
      chair.navigate(host.at("fa/" + TEXT + "/setup"));
      look(chair, "fa-setup-phone");
    }
  }

  @Test
  @Order(2)
  void people_word_one_clause_side_by_side_and_lose_no_word() {
    try (var tehran = acting("fa", "negotiator-tehran", Screen.DESKTOP);
        var moscow = acting("ru", "negotiator-moscow", Screen.DESKTOP);
        var chair = acting("en", "secretariat", Screen.DESKTOP)) {
      tehran.navigate(host.at("fa/" + TEXT + "/draft?beside=en"));
      type(tehran, "cl_1", "fa", FIRST_FA);
      chair.navigate(host.at("en/" + TEXT + "/draft?beside=am"));
      type(chair, "cl_1", "en", FIRST_EN);
      type(chair, "cl_1", "am", FIRST_AM);
      moscow.navigate(host.at("ru/" + TEXT + "/draft?beside=en"));
      type(moscow, "cl_1", "ru", FIRST_RU);
      // Both have the English words before their eyes; each changes another place.
      tehran.navigate(host.at("fa/" + TEXT + "/draft?beside=en"));
      type(moscow, "cl_1", "en", FIRST_EN.replace("one day", "two days"));
      type(tehran, "cl_1", "en", FIRST_EN.replace("every year", "each year"));
      assertThat(field(tehran, "cl_1", "en").inputValue())
          .isEqualTo("The Parties hold two days without cars each year.");
      look(tehran, "fa-drafting");
      // And now the same place: both wordings stay until somebody has compared them.
      type(moscow, "cl_1", "en", "The Parties hold two days without cars every month.");
      var theirs = cell(moscow, "cl_1", "en").locator("[data-theirs-box]");
      theirs.waitFor();
      assertThat(theirs.innerText()).contains("each year");
      assertThat(field(moscow, "cl_1", "en").inputValue()).contains("every month");
      look(moscow, "ru-drafting-overtaken");
      type(moscow, "cl_1", "en", FIRST_EN);
    }
    try (var tehran = acting("fa", "negotiator-tehran", Screen.PHONE)) {
      tehran.navigate(host.at("fa/" + TEXT + "/draft?beside=ru"));
      look(tehran, "fa-drafting-phone");
    }
  }

  @Test
  @Order(3)
  void an_amendment_in_russian_is_seen_in_persian_and_two_collide() {
    try (var moscow = acting("ru", "negotiator-moscow", Screen.DESKTOP);
        var tehran = acting("fa", "negotiator-tehran", Screen.DESKTOP);
        var addis = acting("am", "speaker-addis-ababa-city-council", Screen.DESKTOP)) {
      propose(moscow, "ru", "ru", FIRST_RU.replace("один день", "два дня"));
      look(moscow, "ru-amendment");
      tehran.navigate(host.at("fa/" + TEXT));
      tehran.locator("a[href$='/clauses/cl_1/amendments']").first().click();
      tehran.locator("a[href$='/amendments/1']").first().click();
      assertThat(tehran.locator("ins").first().innerText()).contains("два дня");
      tehran.locator("details:has(input[name=tongue][value=fa]) summary").click();
      tehran.locator("#words-0-fa").fill(FIRST_FA.replace("یک روز", "دو روز"));
      tehran.locator("form:has(#words-0-fa) button").click();
      look(tehran, "fa-amendment");

      propose(addis, "am", "ru", FIRST_RU.replace("один день", "пять дней"));
      addis.navigate(host.at("am/" + TEXT + "/amendments"));
      look(addis, "am-amendments");
      assertThat(addis.locator(".field-error").count()).isEqualTo(2);
    }
  }

  @Test
  @Order(4)
  void the_chair_brings_them_together_and_every_party_answers() {
    try (var chair = acting("en", "secretariat", Screen.DESKTOP)) {
      chair.navigate(host.at("en/" + TEXT + "/clauses/cl_1/amendments?tongue=ru"));
      look(chair, "en-merge");
      chair.locator("textarea[name=words]").fill(FIRST_RU.replace("один день", "три дня"));
      chair.locator("form:has(textarea[name=explanation]) button").click();
      look(chair, "en-compromise");
      try (var tehran = acting("fa", "negotiator-tehran", Screen.PHONE);
          var moscow = acting("ru", "negotiator-moscow", Screen.DESKTOP);
          var addis = acting("am", "speaker-addis-ababa-city-council", Screen.DESKTOP)) {
        answer(tehran, "fa", "REJECTS", "سه روز زیاد است.");
        look(tehran, "fa-compromise-phone");
        answer(tehran, "fa", "ACCEPTS", "");
        answer(moscow, "ru", "ACCEPTS", "");
        answer(addis, "am", "ACCEPTS", "");
      }
      // The table renews itself while the others answer.
      chair
          .locator("[data-live-part=answers] >> text=has not answered")
          .first()
          .waitFor(
              new Locator.WaitForOptions()
                  .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
      chair.locator("button[value=ENTERED]").click();
      assertThat(chair.locator(".opening .claim-word").innerText()).contains("entered");
    }
  }

  @Test
  @Order(5)
  void adoption_is_refused_until_every_language_agrees() {
    try (var chair = acting("en", "secretariat", Screen.DESKTOP);
        var reviser = acting("en", "reviser", Screen.DESKTOP)) {
      chair.navigate(host.at("en/" + TEXT + "/adoption"));
      assertThat(chair.locator("form.form button.is-act").isDisabled()).isTrue();
      chair.navigate(host.at("en/" + TEXT + "/draft?beside=am"));
      type(chair, "cl_1", "en", FIRST_EN.replace("one day", "three days"));
      type(chair, "cl_1", "am", FIRST_AM.replace("አንድ", "ሦስት"));
      try (var tehran = acting("fa", "negotiator-tehran", Screen.DESKTOP)) {
        tehran.navigate(host.at("fa/" + TEXT + "/draft"));
        type(tehran, "cl_1", "fa", FIRST_FA.replace("یک روز", "سه روز"));
      }
      for (var tag : List.of("fa", "ru", "en", "am")) {
        reviser.navigate(host.at("en/" + TEXT + "/clauses/cl_1/" + tag));
        reviser.locator("form[action$='/concordance'] button").click();
      }
      chair.navigate(host.at("en/" + TEXT + "/adoption"));
      chair.locator("input[name=manner][value=CONSENSUS]").check();
      chair.locator("#date").fill("2026-11-20");
      chair.locator("#city").selectOption("addis-ababa");
      chair.locator("form.form button.is-act").click();
      chair.navigate(host.at("en/" + TEXT));
      assertThat(chair.locator(".standing").innerText()).contains("Adopted");
      chair.navigate(host.at("en/" + TEXT + "/history"));
      assertThat(chair.locator(".timeline li").count()).isGreaterThan(15);
      look(chair, "en-history");
    }
  }

  private Page acting(String language, String office, Screen screen) {
    var page = Browsing.open(language, screen);
    page.navigate(host.at(language + "/sessions/new"));
    page.locator("form:has(input[value='" + office + "']) button").click();
    assertThat(page.locator(".office-who").count()).isEqualTo(1);
    return page;
  }

  /// Types into a leaf and waits until the host has answered.
  private static void type(Page page, String eId, String language, String words) {
    var saved =
        page.waitForResponse(
            response -> response.url().endsWith("/clauses/" + eId + "/" + language + "/words"),
            () -> {
              field(page, eId, language).fill(words);
              field(page, eId, language).press("Control+s");
            });
    saved.finished();
    page.waitForFunction(
        "id => document.querySelector(id).closest('form').querySelector('[data-status]')"
            + ".textContent !== document.querySelector('[data-editor]').dataset.saving",
        "#words-" + eId + "-" + language);
  }

  private static Locator field(Page page, String eId, String language) {
    return page.locator("#words-" + eId + "-" + language);
  }

  private static Locator cell(Page page, String eId, String language) {
    return page.locator("[data-cell]:has(#words-" + eId + "-" + language + ")");
  }

  private void propose(Page page, String language, String tongue, String words) {
    page.navigate(host.at(language + "/" + TEXT));
    page.locator("a[href*='/amendments/new?clause=cl_1']").first().click();
    page.locator("#tongue").selectOption(tongue);
    page.locator("form.pick button").click();
    page.locator("textarea[name=words]").fill(words);
    page.locator("form.form .buttons button.is-act").click();
    page.waitForURL("**/amendments/*");
  }

  private void answer(Page page, String language, String answer, String reason) {
    page.navigate(host.at(language + "/" + TEXT + "/compromises/1"));
    page.locator("#reason").fill(reason);
    page.locator("button[value=" + answer + "]").click();
    page.waitForLoadState(LoadState.LOAD);
  }

  private static void fill(Page page, String name, String value) {
    page.locator("[name='" + name + "']").fill(value);
  }

  private static void check(Page page, String name, String value) {
    page.locator("[name=" + name + "][value='" + value + "']").check();
  }

  private static void look(Page page, String name) {
    Browsing.picture(page, "negotiation-" + name);
    Browsing.assertAccessible(page);
  }
}
