package org.peyvand.jobs;

import java.time.Duration;
import java.util.Optional;

/// How long to wait before failed work is tried again.
final class RetryRules {
  /// A server that restarts is back by then.
  private static final Duration FIRST = Duration.ofSeconds(30);

  /// Who has mended something need not wait longer, even without pressing "now".
  private static final Duration LONGEST = Duration.ofHours(1);

  /// The pauses add up to about half a day: what still fails then needs a person.
  private static final int ATTEMPTS_MAX = 18;

  private RetryRules() {}

  /// The pause after this many failures in a row; none when it is not tried again by itself.
  static Optional<Duration> pause(int failures) {
    if (failures >= ATTEMPTS_MAX) return Optional.empty();
    var doubled = FIRST.multipliedBy(1L << Math.min(failures - 1, ATTEMPTS_MAX));
    return Optional.of(doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled);
  }
}
