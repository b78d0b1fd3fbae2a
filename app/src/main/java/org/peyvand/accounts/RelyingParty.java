package org.peyvand.accounts;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.peyvand.kernel.Installation;

/// Whom a passkey of this host is for (WebAuthn's relying party): the public address that the
/// operator has set, else `localhost` at the port on which this process listens. What the browser
/// asked for is never believed.
///
/// @param id the host name that passkeys are bound to
/// @param origin where the pages come from
public record RelyingParty(String id, String origin) {
  static RelyingParty of(Installation installation, HttpServletRequest request) {
    return of(installation.baseUrl(), request.getLocalPort());
  }

  static RelyingParty of(@Nullable URI base, int port) {
    if (base == null) return new RelyingParty("localhost", "http://localhost:" + port);
    var known = base.getPort() < 0 ? "" : ":" + base.getPort();
    return new RelyingParty(base.getHost(), base.getScheme() + "://" + base.getHost() + known);
  }
}
