package org.peyvand.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.peyvand.accounts.Passkeys;
import org.peyvand.accounts.Passwords;
import org.peyvand.accounts.RecoveryCodes;
import org.peyvand.accounts.Sessions;
import org.peyvand.accounts.SignedInBy;
import org.peyvand.accounts.web.NewSessionPage.Way;
import org.peyvand.kernel.Installation;
import org.peyvand.languages.Language;
import org.peyvand.page.Answer;
import org.peyvand.page.Redirect;
import org.peyvand.page.WhileReadOnly;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Signing in by proving who one is.
@Controller
class ProofPages {
  private final SessionPages pages;
  private final Sessions sessions;
  private final Passkeys passkeys;
  private final Passwords passwords;
  private final RecoveryCodes codes;
  private final Installation installation;

  ProofPages(
      SessionPages pages,
      Sessions sessions,
      Passkeys passkeys,
      Passwords passwords,
      RecoveryCodes codes,
      Installation installation) {
    this.pages = pages;
    this.sessions = sessions;
    this.passkeys = passkeys;
    this.passwords = passwords;
    this.codes = codes;
    this.installation = installation;
  }

  @WhileReadOnly
  @PostMapping("/{language}/sessions/passkey")
  Answer byPasskey(
      @PathVariable Language language,
      @RequestParam(defaultValue = "") String answer,
      @RequestParam(name = "return", required = false) @Nullable String back,
      HttpServletRequest request) {
    var path = ReturnPath.of(back, language);
    return enter(passkeys.signIn(request, answer), SignedInBy.PASSKEY, path.path(), request)
        .orElseGet(() -> pages.page(path, request, "", Way.PASSKEY));
  }

  @WhileReadOnly
  @PostMapping("/{language}/sessions/password")
  Answer byPassword(
      @PathVariable Language language,
      @RequestParam(defaultValue = "") String named,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(name = "return", required = false) @Nullable String back,
      HttpServletRequest request) {
    var path = ReturnPath.of(back, language);
    var account = passwords.signIn(named, password, code, ClientAddress.of(request));
    return enter(account, SignedInBy.PASSWORD_AND_TOTP, path.path(), request)
        .orElseGet(() -> pages.page(path, request, named, Way.PASSWORD));
  }

  /// Whoever had to take a code has lost something, and is led to where it can be replaced.
  @WhileReadOnly
  @PostMapping("/{language}/sessions/recovery-code")
  Answer byRecoveryCode(
      @PathVariable Language language,
      @RequestParam(defaultValue = "") String named,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(name = "return", required = false) @Nullable String back,
      HttpServletRequest request) {
    var account = codes.signIn(named, code, ClientAddress.of(request));
    var toAccount = "/" + language.tag() + AccountPages.PATH;
    return enter(account, SignedInBy.RECOVERY_CODE, toAccount, request)
        .orElseGet(
            () -> pages.page(ReturnPath.of(back, language), request, named, Way.RECOVERY_CODE));
  }

  private Optional<Answer> enter(
      Optional<UUID> account, SignedInBy how, String path, HttpServletRequest request) {
    var acting = account.filter(_ -> !installation.sample()).filter(pages::acts);
    acting.ifPresent(found -> sessions.open(request, found, how));
    return acting.map(_ -> new Redirect(path));
  }
}
