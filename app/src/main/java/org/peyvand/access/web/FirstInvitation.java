package org.peyvand.access.web;

import org.peyvand.access.Invitations;
import org.peyvand.access.Offices;
import org.peyvand.kernel.Installation;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Prints an invitation on the terminal for the first operator of a host in earnest; whoever sees
/// the terminal runs the host anyway. `PEYVAND_INVITE=true` prints another one, until accounts with
/// passkeys make that needless.
@Component
class FirstInvitation {
  private final Invitations invitations;
  private final Offices offices;
  private final Installation installation;
  private final boolean again;

  FirstInvitation(
      Invitations invitations,
      Offices offices,
      Installation installation,
      @Value("${peyvand.invite:false}") boolean again) {
    this.invitations = invitations;
    this.offices = offices;
    this.installation = installation;
    this.again = again;
  }

  @EventListener
  void print(ApplicationReadyEvent event) {
    if (installation.sample()) return;
    if (!again && offices.office(Invitations.OPERATOR).isPresent()) return;
    if (event.getApplicationContext() instanceof WebServerApplicationContext web) {
      var server = web.getWebServer();
      if (server == null) return;
      System.out.println(
          "\nFor the operator, once: "
              + base(server.getPort())
              + "/en/invitations/"
              + invitations.issue()
              + "\n");
    }
  }

  private String base(int port) {
    var base = installation.baseUrl();
    return base == null ? "http://localhost:" + port : base.toString().replaceAll("/+$", "");
  }
}
