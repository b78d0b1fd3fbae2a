package org.peyvand.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.UUID;

/// The one thing a session says about who is asking: the account. The office and its duties are
/// read anew for every request. Sessions are opened by the room `accounts`.
public final class SessionAccount {
  private static final String NAME = "account";
  private static final String UNTIL = "until";

  private SessionAccount() {}

  /// Nothing once the session is over, however busy it has been.
  public static Optional<UUID> of(HttpServletRequest request, Instant now) {
    var session = request.getSession(false);
    return session != null
            && session.getAttribute(NAME) instanceof UUID account
            && session.getAttribute(UNTIL) instanceof Long until
            && now.getEpochSecond() < until
        ? Optional.of(account)
        : Optional.empty();
  }

  /// The session gets a new id and forgets all it knew, so that one planted before signing in opens
  /// nothing, and neither do its form token and its challenges, which who planted it knows.
  public static void put(HttpServletRequest request, UUID account, Instant until) {
    request.getSession(true);
    request.changeSessionId();
    var session = request.getSession();
    Collections.list(session.getAttributeNames()).forEach(session::removeAttribute);
    session.setAttribute(NAME, account);
    session.setAttribute(UNTIL, until.getEpochSecond());
  }
}
