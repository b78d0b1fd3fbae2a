package org.peyvand.accounts;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What a passkey has to sign to prove that it is here now: made by chance, kept in the session,
/// taken once.
@Component
class Challenges {
  /// As long as a person needs to find a phone and a little more.
  private static final Duration LIFE = Duration.ofMinutes(10);

  /// WebAuthn asks for at least sixteen.
  private static final int BYTES = 32;

  private final Clock clock;
  private final SecureRandom chance = new SecureRandom();

  Challenges(Clock clock) {
    this.clock = clock;
  }

  /// What a challenge is for; one made for one purpose does not serve the other.
  enum Purpose {
    MAKE,
    SIGN_IN
  }

  byte[] make(HttpServletRequest request, Purpose purpose) {
    var bytes = new byte[BYTES];
    chance.nextBytes(bytes);
    var until = clock.instant().plus(LIFE).getEpochSecond();
    request.getSession(true).setAttribute(name(purpose), until + " " + PasskeyOptions.text(bytes));
    return bytes;
  }

  Optional<byte[]> take(HttpServletRequest request, Purpose purpose) {
    var session = request.getSession(false);
    if (session == null || !(session.getAttribute(name(purpose)) instanceof String kept)) {
      return Optional.empty();
    }
    session.removeAttribute(name(purpose));
    var parts = kept.split(" ", 2);
    return clock.instant().getEpochSecond() <= Long.parseLong(parts[0])
        ? Optional.of(PasskeyOptions.bytes(parts[1]))
        : Optional.empty();
  }

  private static String name(Purpose purpose) {
    return "challenge." + purpose.name();
  }
}
