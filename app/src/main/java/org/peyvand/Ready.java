package org.peyvand;

import org.peyvand.kernel.Installation;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Says on the terminal where the pages are, once they are there. By name and not by number,
/// because a passkey belongs to a name.
@Component
class Ready {
  private final Installation installation;

  Ready(Installation installation) {
    this.installation = installation;
  }

  @EventListener
  void tell(ApplicationReadyEvent event) {
    if (event.getApplicationContext() instanceof WebServerApplicationContext web) {
      var server = web.getWebServer();
      if (server != null)
        System.out.println("\nPeyvand is up: " + address(server.getPort()) + "\n");
    }
  }

  private String address(int port) {
    var base = installation.baseUrl();
    return base == null ? "http://localhost:" + port + "/" : base.toString();
  }
}
