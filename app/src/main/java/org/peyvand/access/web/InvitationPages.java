package org.peyvand.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import org.peyvand.access.Invitations;
import org.peyvand.languages.Language;
import org.peyvand.languages.Messages;
import org.peyvand.languages.Multilingual;
import org.peyvand.page.Answer;
import org.peyvand.page.Redirect;
import org.peyvand.page.RefusalPage;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Redeems an invitation. Looking at it does not use it up: a program that fetches links from a
/// mail would otherwise be the operator.
@Controller
class InvitationPages {
  private final Invitations invitations;
  private final SessionAccounts sessions;
  private final Messages messages;

  InvitationPages(Invitations invitations, SessionAccounts sessions, Messages messages) {
    this.invitations = invitations;
    this.sessions = sessions;
    this.messages = messages;
  }

  @GetMapping("/{language}/invitations/{token}")
  Answer show(@PathVariable Language language, @PathVariable String token) {
    return invitations.counts(token) ? new InvitationPage(token) : RefusalPage.notFound();
  }

  @PostMapping("/{language}/invitations/{token}")
  Answer redeem(
      @PathVariable Language language, @PathVariable String token, HttpServletRequest request) {
    var operator = invitations.redeem(token, office());
    if (operator.isEmpty()) return RefusalPage.notFound();
    sessions.open(request, operator.get());
    return new Redirect("/" + language.tag() + "/");
  }

  private Multilingual office() {
    var names = new LinkedHashMap<String, String>();
    for (var language : Language.values()) {
      names.put(language.tag(), messages.text(language, "access.operator"));
    }
    return new Multilingual(names);
  }
}
