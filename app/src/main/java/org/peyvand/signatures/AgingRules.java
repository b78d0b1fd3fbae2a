package org.peyvand.signatures;

import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;

/// When something that ages is worth a warning.
final class AgingRules {
  /// From when ECDSA is no longer to be relied on: NIST IR 8547 (draft of 2024), table 2.
  static final Instant ECDSA_UNTIL = Instant.parse("2035-01-01T00:00:00Z");

  /// Renewing an authority takes offices months.
  static final List<Integer> DAYS_BEFORE = List.of(7, 30, 90, 180, 365);

  private AgingRules() {}

  /// The nearest of the distances that is reached; none while there is time enough.
  static OptionalInt due(Age age, Instant now) {
    var left = age.days(now);
    return DAYS_BEFORE.stream().mapToInt(Integer::intValue).filter(days -> left < days).findFirst();
  }
}
