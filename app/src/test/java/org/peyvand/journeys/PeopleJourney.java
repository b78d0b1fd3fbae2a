package org.peyvand.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.peyvand.journeys.Browsing.Screen;

/// How an empty host becomes a house: the first operator founds a network and enters a body,
/// invites its focal point, who invites a colleague, whose duty ends.
class PeopleJourney {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"fa", "en"})
  void an_operator_sets_the_house_up_and_hands_it_on(String language) throws Exception {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    try (var host = DemoHost.serve(folder);
        var operator = Browsing.open(language, Screen.DESKTOP);
        var focalPoint = Browsing.open(language, Screen.PHONE);
        var translator = Browsing.open(language, Screen.DESKTOP)) {
      operator.navigate(host.invitation().replace("/en/", "/" + language + "/"));
      look(operator, language, "people-first-operator");
      operator.locator("main form button").click();
      foundTheHouse(operator, host, language);

      operator.navigate(host.at(language + "/bodies/council-of-sampleton/people"));
      look(operator, language, "people-of-body-empty");
      var invitation = invite(operator, language, "focal@example.org", "FOCAL_POINT");
      focalPoint.navigate(invitation);
      look(focalPoint, language, "people-invited");
      focalPoint.locator("main form button").click();
      focalPoint.waitForURL(host.at(language + "/account"));
      assertThat(operator.navigate(invitation).status()).isEqualTo(410);

      focalPoint.locator(".office a[href$='/people']").click();
      look(focalPoint, language, "people-of-body");
      var second = invite(focalPoint, language, "translator@example.org", "TRANSLATOR");
      translator.navigate(second);
      translator.locator("main form button").click();
      translator.waitForURL(host.at(language + "/account"));
      translator.navigate(host.at(language + "/account/personal"));
      look(translator, language, "people-personal");
      assertThat(translator.locator("main").innerText()).contains("translator@example.org");

      focalPoint.navigate(host.at(language + "/bodies/council-of-sampleton/people"));
      focalPoint.locator("main tr:has-text('translator@example.org') th a").click();
      look(focalPoint, language, "people-office");
      focalPoint.locator("a[href$='/ending']").click();
      look(focalPoint, language, "people-ending");
      focalPoint.locator("main form button.is-act").click();
      translator.navigate(host.at(language + "/account"));
      assertThat(translator.url()).contains("/sessions/new");

      operator.navigate(host.at(language + "/administration/history"));
      look(operator, language, "people-history");
      assertThat(operator.locator("main tbody tr, main ol li").count()).isGreaterThanOrEqualTo(4);
    }
  }

  private static void foundTheHouse(Page operator, DemoHost host, String language) {
    operator.locator(".office a[href$='/administration']").click();
    look(operator, language, "administration-empty");
    operator.locator("main a[href$='/administration/networks/new']").click();
    operator.locator("main form button.is-act").click();
    assertThat(operator.locator(".field-error").count()).isPositive();
    look(operator, language, "network-refused");
    operator.locator("[id='names.en']").fill("Network of Samples");
    operator.locator("[id='names.fa']").fill("شبکهٔ نمونه‌ها");
    operator.locator("[id='purpose.en']").fill("To try things out.");
    operator.locator("[id='purpose.fa']").fill("برای آزمودن.");
    operator.locator("main form button.is-act").click();

    operator.navigate(host.at(language + "/administration/cities/new"));
    operator.locator("[id='names.en']").fill("Sampleton");
    operator.locator("[id='names.fa']").fill("نمونه‌شهر");
    operator.locator("#state").selectOption("IS");
    operator.locator("#latitude").fill("64.15");
    operator.locator("#longitude").fill("-21.94");
    operator.locator("#zone").fill("Atlantic/Reykjavik");
    operator.locator("main form button.is-act").click();

    operator.navigate(host.at(language + "/administration/bodies/new"));
    look(operator, language, "body-new");
    operator.locator("[id='names.en']").fill("Council of Sampleton");
    operator.locator("[id='names.fa']").fill("شورای نمونه‌شهر");
    operator.locator("input[name=kind][value=COUNCIL]").check();
    operator.locator("#city").selectOption("sampleton");
    operator.locator("#network").selectOption("network-of-samples");
    operator.locator("#standing").selectOption("MEMBER");
    operator.locator("main form button.is-act").click();
    operator.navigate(host.at(language + "/administration"));
    look(operator, language, "administration");
    assertThat(operator.locator("main a[href$='/bodies/council-of-sampleton']").count()).isOne();
  }

  /// The link that the inviter is shown once.
  private static String invite(Page inviter, String language, String email, String duty) {
    inviter.locator("main a[href*='/people/invitations/new']").first().click();
    look(inviter, language, "people-invite-" + duty);
    inviter.locator("#email").fill(email);
    inviter.locator("input[name=duties][value^='" + duty + "']").first().check();
    inviter.locator("main form button.is-act").click();
    look(inviter, language, "people-handover-" + duty);
    var link = inviter.locator("#link").innerText().strip();
    inviter.locator("main .buttons a").first().click();
    return link;
  }

  private static void look(Page page, String language, String name) {
    Browsing.assertAccessible(page);
    Browsing.picture(page, name + "-" + language);
  }
}
