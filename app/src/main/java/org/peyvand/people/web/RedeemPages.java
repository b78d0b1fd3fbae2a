package org.peyvand.people.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.peyvand.access.Account;
import org.peyvand.accounts.Device;
import org.peyvand.accounts.Sessions;
import org.peyvand.accounts.SignedInBy;
import org.peyvand.languages.Language;
import org.peyvand.page.Answer;
import org.peyvand.page.Redirect;
import org.peyvand.page.Sent;
import org.peyvand.people.Invitation;
import org.peyvand.people.Invitations;
import org.peyvand.people.Recoveries;
import org.peyvand.people.RedeemOutcome;
import org.peyvand.people.Refusal;
import org.peyvand.people.Token;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Follows a link that lets somebody in. Looking at it does not use it up: a program that fetches
/// links from a mail would otherwise be the operator.
@Controller
class RedeemPages {
  /// Where a person who has no key yet adds one.
  private static final String ACCOUNT = "/account";

  private final Invitations invitations;
  private final Recoveries recoveries;
  private final Sessions sessions;
  private final Duties duties;
  private final Wheres wheres;

  RedeemPages(
      Invitations invitations,
      Recoveries recoveries,
      Sessions sessions,
      Duties duties,
      Wheres wheres) {
    this.invitations = invitations;
    this.recoveries = recoveries;
    this.sessions = sessions;
    this.duties = duties;
    this.wheres = wheres;
  }

  @GetMapping("/{language}/invitations/{token}")
  Answer invited(@PathVariable Language language, @PathVariable String token) {
    return invitations
        .opened(new Token(token))
        .<Answer>map(found -> page(found, token, Sent.NOTHING, false, null))
        .orElseGet(() -> new RefusedPage(Refusal.GONE));
  }

  @PostMapping("/{language}/invitations/{token}")
  Answer accept(
      @PathVariable Language language,
      @PathVariable String token,
      Sent sent,
      HttpServletRequest request) {
    var found = invitations.opened(new Token(token));
    if (found.isEmpty()) return new RefusedPage(Refusal.GONE);
    var email = InviteForm.email(sent);
    if (email.isEmpty() && !sent.text(InviteForm.EMAIL).isEmpty()) {
      return page(found.get(), token, sent, true, null);
    }
    return switch (invitations.redeem(new Token(token), email.orElse(null), language)) {
      case RedeemOutcome.CameIn(var account) -> open(language, account, request);
      case Refusal.GONE -> new RefusedPage(Refusal.GONE);
      case Refusal why -> page(found.get(), token, sent, false, why);
    };
  }

  @GetMapping("/{language}/recoveries/{token}")
  Answer recovering(@PathVariable Language language, @PathVariable String token) {
    return recoveries
        .opened(new Token(token))
        .<Answer>map(account -> page(account, token))
        .orElseGet(() -> new RefusedPage(Refusal.GONE));
  }

  @PostMapping("/{language}/recoveries/{token}")
  Answer recover(
      @PathVariable Language language, @PathVariable String token, HttpServletRequest request) {
    return switch (recoveries.redeem(new Token(token), Device.of(request))) {
      case RedeemOutcome.CameIn(var account) -> open(language, account, request);
      case Refusal why -> new RefusedPage(why);
    };
  }

  private Answer open(Language language, UUID account, HttpServletRequest request) {
    sessions.open(request, account, SignedInBy.INVITATION);
    return new Redirect("/" + language.tag() + ACCOUNT);
  }

  private RedeemPage page(
      Invitation invitation, String token, Sent sent, boolean flawed, @Nullable Refusal refused) {
    var invitee = invitation.invitee();
    return new RedeemPage(
        "/invitations/" + token,
        invitee.office(),
        wheres.name(invitee.body()).orElse(null),
        invitee.email(),
        duties.views(invitation.duties(), invitee.body(), invitee.zone(), null, true),
        invitee.zone(),
        false,
        sent,
        flawed,
        refused);
  }

  private RedeemPage page(Account account, String token) {
    var zone = account.clock();
    return new RedeemPage(
        "/recoveries/" + token,
        account.office(),
        wheres.name(account.body()).orElse(null),
        account.contact().email(),
        duties.views(account.duties(), account.body(), zone, null, false),
        zone,
        true,
        Sent.NOTHING,
        false,
        null);
  }
}
