package org.peyvand.notices;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// When a mail that did not go out is tried again, and when it is given up.
final class MailRules {
  private static final Duration FIRST = Duration.ofMinutes(1);
  private static final Duration LONGEST = Duration.ofHours(4);

  /// As long as mail servers try (RFC 5321, section 4.5.4.1, speaks of four to five days), less the
  /// weekend after which nobody waits for it any more.
  private static final Duration GIVEN_UP_AFTER = Duration.ofDays(4);

  private MailRules() {}

  /// The moment of the next attempt; none when the mail is given up.
  static Optional<Instant> next(Instant created, int attempts, Instant now) {
    var doubled = FIRST.multipliedBy(1L << Math.min(Math.max(attempts - 1, 0), 10));
    var next = now.plus(doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled);
    return next.isAfter(created.plus(GIVEN_UP_AFTER)) ? Optional.empty() : Optional.of(next);
  }
}
