package org.peyvand.people.web;

import org.peyvand.access.Duty;
import org.peyvand.access.Offices;
import org.peyvand.access.Scope;
import org.peyvand.kernel.Installation;
import org.peyvand.languages.Messages;
import org.peyvand.people.Invitations;
import org.peyvand.people.Recoveries;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Prints an invitation on the terminal for the first operator of a host in earnest; whoever sees
/// the terminal runs the host anyway. `PEYVAND_INVITE=true` prints a link for an operator who has
/// lost every key.
@Component
class FirstInvitation {
  private final Invitations invitations;
  private final Recoveries recoveries;
  private final Offices offices;
  private final Messages messages;
  private final Installation installation;
  private final boolean again;

  FirstInvitation(
      Invitations invitations,
      Recoveries recoveries,
      Offices offices,
      Messages messages,
      Installation installation,
      @Value("${peyvand.invite:false}") boolean again) {
    this.invitations = invitations;
    this.recoveries = recoveries;
    this.offices = offices;
    this.messages = messages;
    this.installation = installation;
    this.again = again;
  }

  @EventListener
  void print(ApplicationReadyEvent event) {
    if (installation.sample()) return;
    if (event.getApplicationContext() instanceof WebServerApplicationContext web) {
      var server = web.getWebServer();
      if (server == null) return;
      var path = path();
      if (path.isEmpty()) return;
      System.out.println("\nFor the operator, once: " + base(server.getPort()) + path + "\n");
    }
  }

  /// Empty where somebody runs the host and asks for nothing.
  private String path() {
    var operators = offices.holders(Duty.OPERATOR, new Scope.OfHost());
    if (operators.isEmpty()) {
      var office = InviteForm.after(Duty.OPERATOR, messages);
      return "/en/invitations/" + invitations.issueFirst(office).value();
    }
    if (!again) return "";
    var operator = offices.account(operators.getFirst()).orElseThrow();
    return "/en/recoveries/" + recoveries.issueOnTerminal(operator).value();
  }

  private String base(int port) {
    var base = installation.baseUrl();
    return base == null ? "http://localhost:" + port : base.toString().replaceAll("/+$", "");
  }
}
