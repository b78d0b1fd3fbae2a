package org.peyvand.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.peyvand.access.Contact;
import org.peyvand.access.Member;
import org.peyvand.access.Offices;
import org.peyvand.access.SignedIn;
import org.peyvand.accounts.Passkeys;
import org.peyvand.accounts.Passwords;
import org.peyvand.accounts.RecoveryCodes;
import org.peyvand.accounts.Sessions;
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

/// The page of one's own account, what is set there, and its sessions.
@Controller
class AccountPages {
  static final String PATH = "/account";

  /// As people know places; the rest of the list are old names and offsets.
  private static final Pattern PLACE =
      Pattern.compile("(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*");

  private static final List<String> ZONES =
      Stream.concat(
              Stream.of("UTC"),
              ZoneId.getAvailableZoneIds().stream()
                  .filter(zone -> PLACE.matcher(zone).matches())
                  .sorted())
          .toList();

  private final Offices offices;
  private final Passkeys passkeys;
  private final Passwords passwords;
  private final RecoveryCodes codes;
  private final Sessions sessions;
  private final Installation installation;

  AccountPages(
      Offices offices,
      Passkeys passkeys,
      Passwords passwords,
      RecoveryCodes codes,
      Sessions sessions,
      Installation installation) {
    this.offices = offices;
    this.passkeys = passkeys;
    this.passwords = passwords;
    this.codes = codes;
    this.sessions = sessions;
    this.installation = installation;
  }

  @GetMapping("/{language}/account")
  Answer show(
      @PathVariable Language language,
      @SignedIn Member member,
      @RequestParam(required = false) @Nullable Done done,
      HttpServletRequest request) {
    return page(member, request, done, null);
  }

  /// What has just been done; the name is the key of a sentence.
  enum Done {
    PASSKEY_ADDED,
    PASSKEY_REMOVED,
    PASSWORD_SET,
    PASSWORD_REMOVED,
    SESSIONS_ENDED,
    PREFERENCES_KEPT
  }

  static Redirect back(Language language, Done done) {
    return new Redirect("/" + language.tag() + PATH + "?done=" + done.name());
  }

  AccountPage page(
      Member member, HttpServletRequest request, @Nullable Done done, @Nullable String refusal) {
    var account = member.account();
    var contact =
        offices
            .contact(account)
            .orElseGet(() -> new Contact(account, null, Language.EN, ZoneOffset.UTC));
    return new AccountPage(
        member,
        !installation.sample(),
        contact.email(),
        contact.language(),
        contact.zone(),
        passkeys.of(account),
        passwords.set(account),
        codes.left(account),
        installation.sample() ? List.of() : sessions.of(account, request),
        ZONES,
        done == null ? null : "accounts.done." + done.name(),
        refusal);
  }

  @PostMapping("/{language}/account/preferences")
  Answer keep(
      @PathVariable Language language,
      @SignedIn Member member,
      @RequestParam(defaultValue = "") String reads,
      @RequestParam(defaultValue = "") String zone,
      HttpServletRequest request) {
    var contact = offices.contact(member.account());
    var read = Language.of(reads);
    if (contact.isEmpty()) return RefusalPage.notFound();
    if (read.isEmpty() || !ZONES.contains(zone)) {
      return page(member, request, null, "accounts.refused.PREFERENCES");
    }
    var known = contact.get();
    offices.reach(new Contact(known.account(), known.email(), read.get(), ZoneId.of(zone)));
    return back(language, Done.PREFERENCES_KEPT);
  }

  /// @param session one to end; none for all but the one that asks
  @PostMapping("/{language}/account/session-endings")
  Answer end(
      @PathVariable Language language,
      @SignedIn Member member,
      @RequestParam(required = false) @Nullable UUID session,
      HttpServletRequest request) {
    // In the demo strangers share an office, and none ends what another has open.
    if (installation.sample()) return RefusalPage.notFound();
    if (session == null) sessions.endOthers(member.account(), request);
    else sessions.end(member.account(), session);
    return back(language, Done.SESSIONS_ENDED);
  }
}
