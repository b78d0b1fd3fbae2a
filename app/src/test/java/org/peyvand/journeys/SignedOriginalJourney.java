package org.peyvand.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.peyvand.journeys.Browsing.Screen;

/// The main job, as its people do it: from a draft whose languages agree to a signed original that
/// anyone can check.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SignedOriginalJourney {
  private static final String STATEMENT = "texts/capitals-joint-statement-2025";
  private static final String READY = "texts/municipal-legislation-exchange-2026";
  private static final String STALE = "texts/urban-resilience-cooperation-2026";

  private final DemoHost host = DemoHost.shared();

  @ParameterizedTest
  @Order(1)
  @ValueSource(strings = {"fa", "en"})
  void a_reader_follows_the_statement_from_the_front_page_to_its_proof(String language) {
    for (var screen : Screen.values()) {
      try (var page = Browsing.open(language, screen)) {
        see(page, language, "", "home", screen);
        assertThat(page.locator("html").getAttribute("dir"))
            .isEqualTo(language.equals("fa") ? "rtl" : "ltr");

        page.locator("main a[href$='/" + STATEMENT + "']").first().click();
        look(page, language + "-statement", screen);
        assertThat(page.locator("#status tbody tr").count()).isEqualTo(6);
        assertThat(page.locator("#claims li").count()).isEqualTo(5);
        assertThat(page.locator("#status").innerText())
            .contains(language.equals("fa") ? "۵ آبان ۱۴۰۴" : "27 October 2025");

        page.locator("#beside").selectOption(language.equals("fa") ? "en" : "fa");
        page.locator("form.pick button").click();
        look(page, language + "-beside", screen);
        assertThat(page.locator(".beside-row [lang=en]").count())
            .isEqualTo(page.locator(".beside-row [lang=fa]").count())
            .isGreaterThan(10);

        page.locator("#status tbody a[href*='/signatures/']").first().click();
        look(page, language + "-signature", screen);
        assertThat(page.locator("main tbody tr").count()).isEqualTo(6);
      }
    }
  }

  @ParameterizedTest
  @Order(2)
  @ValueSource(strings = {"zh", "am", "hi", "ar", "ru", "pt", "es", "id", "be"})
  void the_statement_stands_in_every_language(String language) {
    try (var page = Browsing.open(language, Screen.DESKTOP)) {
      see(page, language, STATEMENT, "statement", Screen.DESKTOP);

      var text = page.locator("article.text");
      assertThat(text.getAttribute("lang")).isEqualTo(language);
      assertThat(text.locator(".clause").count()).isGreaterThan(8);
      assertThat(page.locator("#status tbody tr").count()).isEqualTo(6);
    }
  }

  @ParameterizedTest
  @Order(3)
  @ValueSource(strings = {"fa", "en"})
  void a_text_with_a_stale_version_cannot_be_adopted(String language) {
    try (var page = Browsing.open(language, Screen.DESKTOP)) {
      actAs(page, language, "secretariat");
      see(page, language, STALE + "/adoption", "adoption-refused", Screen.DESKTOP);

      assertThat(page.locator(".notice.is-refused").innerText())
          .contains(language.equals("fa") ? "اسپانیایی" : "Spanish");
      assertThat(page.locator("form.form button.is-act").isDisabled()).isTrue();
    }
  }

  @Test
  @Order(4)
  void the_secretariat_records_an_adoption_and_the_signatories_sign() throws IOException {
    try (var page = Browsing.open("fa", Screen.DESKTOP)) {
      actAs(page, "fa", "secretariat");
      see(page, "fa", "desk", "desk-secretariat", Screen.DESKTOP);
      page.locator("a[href$='/" + READY + "/adoption']").click();
      look(page, "fa-adoption", Screen.DESKTOP);
      page.locator("input[name=manner][value=CONSENSUS]").check();
      page.locator("#date").fill("2026-11-20");
      page.locator("#city").selectOption("moscow");
      page.locator("form.form button.is-act").click();
      page.navigate(host.at("fa/" + READY));
      assertThat(page.locator(".standing").innerText()).contains("پذیرفته");
      assertThat(page.locator("#status tbody tr").count()).isEqualTo(5);
    }

    try (var page = Browsing.open("fa", Screen.PHONE)) {
      actAs(page, "fa", "chair-islamic-city-council-of-tehran");
      see(page, "fa", "desk", "desk-signatory", Screen.PHONE);
      page.locator("a[href$='/" + READY + "/signatures/new']").click();
      look(page, "fa-signing", Screen.PHONE);
      page.locator("input[name=means][value=file]").check();
      page.locator("#p7s")
          .setInputFiles(
              new FilePayload(
                  "wrong.p7s",
                  "application/pkcs7-signature",
                  "no signature".getBytes(StandardCharsets.UTF_8)));
      page.locator("form.form button.is-act").click();
      look(page, "fa-signing-refused", Screen.PHONE);
      assertThat(page.locator(".notice.is-refused").innerText()).contains("خواندنی");

      page.locator("input[name=means][value=sample]").check();
      page.locator("form.form button.is-act").click();
      look(page, "fa-signed", Screen.PHONE);
      assertThat(page.url()).contains("/signatures/");
    }

    try (var page = Browsing.open("en", Screen.DESKTOP)) {
      actAs(page, "en", "chair-moscow-city-duma");
      see(page, "en", READY + "/signatures/new", "signing", Screen.DESKTOP);
      page.locator("form.form button.is-act").click();
      look(page, "en-signed", Screen.DESKTOP);

      page.navigate(host.at("en/" + READY + "/signatures/new"));
      page.locator("form.form button.is-act").click();
      assertThat(page.locator(".notice.is-refused").innerText()).contains("already");
    }

    try (var page = Browsing.open("en", Screen.DESKTOP)) {
      actAs(page, "en", "sample-depositary");
      see(page, "en", "desk", "desk-depositary", Screen.DESKTOP);
      page.locator("ol.tasks a").first().click();
      page.locator("form[action$='/confirmation'] button").click();
      look(page, "en-confirmed", Screen.DESKTOP);
      assertThat(page.locator("main").innerText()).contains("Sample depositary");
    }
  }

  @Test
  @Order(5)
  void anyone_checks_the_signed_original_offline() throws IOException, InterruptedException {
    try (var page = Browsing.open("en", Screen.DESKTOP)) {
      for (var text : new String[] {STATEMENT, READY}) {
        page.navigate(host.at("en/" + text));
        var download =
            page.waitForDownload(() -> page.locator("#verify a[href$='.asice']").click());
        var file = Files.createTempFile("peyvand-original", ".asice");
        download.saveAs(file);

        var whole = verify(file);
        assertThat(whole.exit()).as(whole.said()).isZero();
        assertThat(whole.said()).startsWith("SAMPLE").contains("Closing seal");

        var broken = Files.readAllBytes(file);
        broken[2000] ^= 1;
        var damaged = verify(Files.write(file, broken));
        assertThat(damaged.exit()).as(damaged.said()).isEqualTo(1);
        assertThat(damaged.said()).contains("declaration.pdf");
        Files.delete(file);
      }
    }
  }

  @ParameterizedTest
  @Order(6)
  @ValueSource(strings = {"fa", "en"})
  void the_news_item_stands_under_its_code(String language) {
    for (var screen : Screen.values()) {
      try (var page = Browsing.open(language, screen)) {
        see(page, language, "press/795808", "press", screen);
        var item = page.locator("main").innerText();
        if (language.equals("fa")) {
          assertThat(item).contains("چمران:", "۷۹۵۸۰۸", "۰۶ آبان ۱۴۰۴ - ۱۴:۰۹");
        }
        assertThat(page.locator("main a[href$='/" + STATEMENT + "']").count()).isPositive();
      }
    }
  }

  @ParameterizedTest
  @Order(7)
  @ValueSource(strings = {"bodies/moscow-city-duma", "register", "press", "texts", "bodies"})
  void the_other_pages_are_whole_in_both_directions(String path) {
    for (var language : new String[] {"fa", "en"}) {
      for (var screen : Screen.values()) {
        try (var page = Browsing.open(language, screen)) {
          see(page, language, path, path.replace('/', '-'), screen);
          assertThat(page.locator("h1").count()).isEqualTo(1);
        }
      }
    }
  }

  private void actAs(Page page, String language, String office) {
    page.navigate(host.at(language + "/sessions/new"));
    page.locator("form:has(input[value='" + office + "']) button").click();
    assertThat(page.locator(".office-who").count()).isEqualTo(1);
  }

  private void see(Page page, String language, String path, String name, Screen screen) {
    var response = page.navigate(host.at(language + "/" + path));
    assertThat(response.status()).as(response.url()).isEqualTo(200);
    look(page, language + "-" + name, screen);
  }

  /// Everything a person looks at is pictured, accessible, and no wider than the screen.
  private static void look(Page page, String name, Screen screen) {
    Browsing.picture(page, name + "-" + screen);
    Browsing.assertAccessible(page);
    assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - innerWidth"))
        .as("sideways at " + page.url())
        .isLessThanOrEqualTo(0);
  }

  private record Said(int exit, String said) {}

  private static Said verify(Path file) throws IOException, InterruptedException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var jar = Path.of("..", "verify", "target", "peyvand-verify.jar").toString();
    var process =
        new ProcessBuilder(java, "-jar", jar, file.toString(), "--language", "en")
            .redirectErrorStream(true)
            .start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Said(process.waitFor(), said);
  }
}
