package org.peyvand.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.peyvand.journeys.Browsing.Screen;

/// What two councils do about their tie: one enters it in Persian, the other confirms it on a
/// phone, anybody prints the dossier.
class TiesJourney {
  /// Chromium shows a PDF that it is led to; asked so, it saves it.
  private static final String DOWNLOAD =
      "() => { const link = document.querySelector(\"a[href$='.pdf']\");"
          + " link.setAttribute('download', ''); link.click(); }";

  private final DemoHost host = DemoHost.shared();

  @Test
  void one_side_enters_a_tie_the_other_confirms_it_and_anybody_takes_the_dossier()
      throws IOException {
    try (var page = Browsing.open("fa", Screen.DESKTOP)) {
      actAs(page, "fa", "chair-islamic-city-council-of-tehran");
      page.navigate(host.at("fa/ties"));
      page.locator("main a[href$='/ties/new']").click();
      look(page, "fa-tie-form");
      page.locator("#other").selectOption("council-of-the-city-of-tshwane");
      page.locator("#called").fill("خواهرخواندگی");
      page.locator("#basisWords").fill("تفاهم‌نامهٔ شمارهٔ ۷");
      assertThat(page.locator("[id='began.calendar']").inputValue()).isEqualTo("PERSIAN");
      page.locator("[id='began.year']").fill("۱۴۰۰");
      page.locator("[id='began.month']").fill("۱۲");
      page.locator("[id='began.day']").fill("۳۰");
      page.locator("form.form button.is-act").click();
      look(page, "fa-tie-refused");
      assertThat(page.locator(".notice.is-refused").innerText()).contains("این تاریخ در تقویم");
      assertThat(page.locator("#called").inputValue()).isEqualTo("خواهرخواندگی");

      page.locator("[id='began.day']").fill("۲۹");
      page.locator("form.form button.is-act").click();
      look(page, "fa-tie-entered");
      assertThat(page.url()).endsWith("/fa/ties/tehran-tshwane");
      assertThat(page.locator("#ties").innerText()).contains("تأییدنشده", "۲۹ اسفند ۱۴۰۰");
    }

    try (var page = Browsing.open("en", Screen.PHONE)) {
      actAs(page, "en", "speaker-council-of-the-city-of-tshwane");
      page.navigate(host.at("en/ties/tshwane-tehran"));
      page.locator("#ties summary").first().click();
      page.locator("input[name=saying][value=CONFIRMED]").check();
      look(page, "en-tie-answer");
      page.locator("#ties form button.is-act").click();
      assertThat(page.locator("#ties").innerText()).contains("In force", "confirms it.");
      look(page, "en-tie-confirmed");

      var dossier = page.waitForDownload(() -> page.evaluate(DOWNLOAD));
      var file = Files.createTempFile("peyvand-dossier", ".pdf");
      dossier.saveAs(file);
      assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
          .startsWith("%PDF-");
      Files.delete(file);
    }
  }

  @Test
  void a_party_files_what_a_source_says_and_the_body_spoken_of_denies_it() {
    try (var page = Browsing.open("en", Screen.DESKTOP)) {
      actAs(page, "en", "chair-moscow-city-duma");
      page.navigate(host.at("en/texts/capitals-joint-statement-2025"));
      page.locator("#reports a[href$='/claims/new']").click();
      look(page, "en-report-form");
      page.locator("#source").fill("A newspaper");
      page.locator("#published").fill("2026-02-01");
      page.locator("#wording").fill("It says that Kampala has acceded.");
      page.locator("[id='act.0']").selectOption("acceded");
      page.locator("[id='verb.0']").fill("acceded");
      page.locator("input[value='kampala-capital-city-authority']").check();
      page.locator("form.form button.is-act").click();
      look(page, "en-report-filed");
      assertThat(page.locator("#reports").innerText()).contains("A newspaper");
    }

    try (var page = Browsing.open("fa", Screen.PHONE)) {
      actAs(page, "fa", "executive-director-kampala-capital-city-authority");
      page.navigate(host.at("fa/texts/capitals-joint-statement-2025/claims"));
      var report = page.locator("article.filed").first();
      report.locator("summary").first().click();
      report.locator("input[value=DENIED]").check();
      look(page, "fa-report-reply");
      report.locator("button.is-act").click();
      assertThat(page.locator("article.filed").first().innerText()).contains("آن را رد می‌کند");
    }
  }

  private void actAs(Page page, String language, String office) {
    page.navigate(host.at(language + "/sessions/new"));
    page.locator("form:has(input[value='" + office + "']) button").click();
    assertThat(page.locator(".office-who").count()).isEqualTo(1);
  }

  private static void look(Page page, String name) {
    Browsing.picture(page, name);
    Browsing.assertAccessible(page);
    assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - innerWidth"))
        .as("sideways at " + page.url())
        .isLessThanOrEqualTo(0);
  }
}
