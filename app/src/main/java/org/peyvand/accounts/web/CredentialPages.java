package org.peyvand.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.peyvand.access.Contact;
import org.peyvand.access.Member;
import org.peyvand.access.Offices;
import org.peyvand.access.SignedIn;
import org.peyvand.accounts.Device;
import org.peyvand.accounts.Passkeys;
import org.peyvand.accounts.Passwords;
import org.peyvand.accounts.Sessions;
import org.peyvand.accounts.WaysIn;
import org.peyvand.accounts.web.AccountPages.Done;
import org.peyvand.kernel.Installation;
import org.peyvand.languages.Language;
import org.peyvand.page.Answer;
import org.peyvand.page.Redirect;
import org.peyvand.page.RefusalPage;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Adding and removing ways in. In the demo there are none to keep: anyone acts as any office.
@Controller
class CredentialPages {
  private final AccountPages account;
  private final Passkeys passkeys;
  private final Passwords passwords;
  private final WaysIn ways;
  private final Sessions sessions;
  private final Offices offices;
  private final Installation installation;

  CredentialPages(
      AccountPages account,
      Passkeys passkeys,
      Passwords passwords,
      WaysIn ways,
      Sessions sessions,
      Offices offices,
      Installation installation) {
    this.account = account;
    this.passkeys = passkeys;
    this.passwords = passwords;
    this.ways = ways;
    this.sessions = sessions;
    this.offices = offices;
    this.installation = installation;
  }

  @GetMapping("/{language}/account/passkeys/new")
  Answer newPasskey(
      @PathVariable Language language, @SignedIn Member member, HttpServletRequest request) {
    if (installation.sample()) return RefusalPage.notFound();
    if (!sessions.fresh(request)) return proveFirst(language, "/passkeys/new");
    return newPasskey(language, member, request, "", null);
  }

  /// Whoever sits down at an unattended desk has a session and nothing more.
  private static Redirect proveFirst(Language language, String path) {
    var here = "/" + language.tag();
    var back = here + AccountPages.PATH + path;
    return new Redirect(
        here
            + "/sessions/new?again=true&return="
            + URLEncoder.encode(back, StandardCharsets.UTF_8));
  }

  private NewPasskeyPage newPasskey(
      Language language,
      Member member,
      HttpServletRequest request,
      String name,
      Passkeys.@Nullable Outcome refused) {
    var office = member.office().in(language).text();
    return new NewPasskeyPage(passkeys.toMake(request, member, office), name, refused);
  }

  @PostMapping("/{language}/account/passkeys")
  Answer addPasskey(
      @PathVariable Language language,
      @SignedIn Member member,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String answer,
      HttpServletRequest request) {
    if (installation.sample()) return RefusalPage.notFound();
    if (!sessions.fresh(request)) return proveFirst(language, "/passkeys/new");
    var outcome = ways.addPasskey(request, member.account(), name, answer);
    if (outcome != Passkeys.Outcome.DONE) {
      return newPasskey(language, member, request, name, outcome);
    }
    sessions.proven(request);
    return AccountPages.back(language, Done.PASSKEY_ADDED);
  }

  @PostMapping("/{language}/account/passkeys/{id}/removal")
  Answer removePasskey(
      @PathVariable Language language,
      @PathVariable UUID id,
      @SignedIn Member member,
      HttpServletRequest request) {
    if (installation.sample()) return RefusalPage.notFound();
    if (!sessions.fresh(request)) return proveFirst(language, "");
    var outcome = ways.removePasskey(member.account(), id, Device.of(request));
    return outcome == Passkeys.Outcome.DONE
        ? AccountPages.back(language, Done.PASSKEY_REMOVED)
        : account.page(member, request, null, "accounts.refused." + outcome.name());
  }

  @GetMapping("/{language}/account/password")
  Answer newPassword(
      @PathVariable Language language, @SignedIn Member member, HttpServletRequest request) {
    if (installation.sample()) return RefusalPage.notFound();
    if (!sessions.fresh(request)) return proveFirst(language, "/password");
    return newPassword(member, null);
  }

  private NewPasswordPage newPassword(Member member, Passwords.@Nullable Outcome refused) {
    var secret = passwords.offer(member.account());
    var email = offices.contact(member.account()).map(Contact::email).orElse(member.slug());
    return new NewPasswordPage(email, secret, AuthenticatorCode.of(email, secret), refused);
  }

  @PostMapping("/{language}/account/password")
  Answer setPassword(
      @PathVariable Language language,
      @SignedIn Member member,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String again,
      @RequestParam(defaultValue = "") String code,
      HttpServletRequest request) {
    if (installation.sample()) return RefusalPage.notFound();
    if (!sessions.fresh(request)) return proveFirst(language, "/password");
    var outcome = ways.setPassword(member, List.of(password, again), code, Device.of(request));
    if (outcome != Passwords.Outcome.DONE) return newPassword(member, outcome);
    sessions.proven(request);
    return AccountPages.back(language, Done.PASSWORD_SET);
  }

  @PostMapping("/{language}/account/password/removal")
  Answer removePassword(
      @PathVariable Language language, @SignedIn Member member, HttpServletRequest request) {
    if (installation.sample()) return RefusalPage.notFound();
    if (!sessions.fresh(request)) return proveFirst(language, "");
    var outcome = ways.removePassword(member.account(), Device.of(request));
    return outcome == Passwords.Outcome.DONE
        ? AccountPages.back(language, Done.PASSWORD_REMOVED)
        : account.page(member, request, null, "accounts.refused." + outcome.name());
  }

  @PostMapping("/{language}/account/recovery-codes")
  Answer renewCodes(
      @PathVariable Language language, @SignedIn Member member, HttpServletRequest request) {
    if (installation.sample()) return RefusalPage.notFound();
    if (!sessions.fresh(request)) return proveFirst(language, "");
    return new RecoveryCodesPage(ways.renewCodes(member.account(), Device.of(request)));
  }
}
