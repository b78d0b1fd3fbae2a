package org.peyvand.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.peyvand.accounts.Authenticator;
import org.peyvand.journeys.Browsing.Screen;

/// From the invitation on the terminal to an account that can always be come back to, on a host in
/// earnest and with a device that Chromium plays.
class AccountsJourney {
  private static final String PASSWORD = "four plain words here";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"fa", "en"})
  void the_first_operator_gets_in_and_back_in_by_every_way(String language) throws Exception {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    try (var host = DemoHost.serve(folder);
        var page = Browsing.open(language, Screen.DESKTOP);
        var phone = Browsing.open(language, Screen.PHONE)) {
      Browsing.withDevice(page);
      page.navigate(host.invitation().replace("/en/", "/" + language + "/"));
      page.locator("main form button").click();

      page.navigate(host.at(language + "/account"));
      look(page, language, "account-new");
      page.navigate(host.at(language + "/account/passkeys/new"));
      look(page, language, "account-passkey");
      page.locator("#name").fill("laptop");
      page.locator("main form button").click();
      page.waitForURL("**/account?done=PASSKEY_ADDED");
      assertThat(page.locator("main").innerText()).contains("laptop");

      leave(page);
      page.navigate(host.at(language + "/sessions/new?return=/" + language + "/account"));
      look(page, language, "account-sign-in");
      page.locator("form[data-passkey] button").click();
      page.waitForURL(host.at(language + "/account"));

      var secret = setUpPassword(page, host, language);
      page.navigate(host.at(language + "/account"));
      page.locator("form[action$='/recovery-codes'] button").click();
      look(page, language, "account-codes");
      var code = page.locator(".codes code").first().innerText();

      signInByPassword(phone, host, language, secret);
      look(phone, language, "account-phone");
      leave(phone);
      phone.navigate(host.at(language + "/sessions/new"));
      phone.locator("#recovery-named").fill("operator");
      phone.locator("#recovery-code").fill(code);
      phone.locator("form[action$='/sessions/recovery-code'] button").click();
      phone.waitForURL(host.at(language + "/account"));

      page.navigate(host.at(language + "/account"));
      look(page, language, "account-sessions");
      page.locator("form[action$='/session-endings']:not(:has([name=session])) button.button")
          .click();
      page.waitForURL("**/account?done=SESSIONS_ENDED");
      phone.navigate(host.at(language + "/account"));
      assertThat(phone.url()).contains("/sessions/new");
    }
  }

  private static String setUpPassword(Page page, DemoHost host, String language) {
    page.navigate(host.at(language + "/account/password"));
    look(page, language, "account-password");
    var secret = page.locator("#secret").innerText();
    page.locator("#password").fill(PASSWORD);
    page.locator("#again").fill(PASSWORD);
    // The code of the half minute before is taken too, and leaves the one of now for signing in.
    page.locator("#code").fill(Authenticator.code(secret, Instant.now().minusSeconds(30)));
    page.locator("main form button").click();
    page.waitForURL("**/account?done=PASSWORD_SET");
    return secret;
  }

  private static void signInByPassword(Page page, DemoHost host, String language, String secret) {
    page.navigate(host.at(language + "/sessions/new?return=/" + language + "/account"));
    page.locator("#named").fill("operator");
    page.locator("#password").fill(PASSWORD);
    page.locator("#code").fill(Authenticator.code(secret, Instant.now().plusSeconds(20)));
    page.locator("form[action$='/sessions/password'] button").click();
    page.waitForURL(host.at(language + "/account"));
  }

  private static void leave(Page page) {
    page.locator(".office form button").click();
  }

  private static void look(Page page, String language, String name) {
    Browsing.assertAccessible(page);
    Browsing.picture(page, name + "-" + language);
  }
}
