package org.peyvand.notices;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/// When a digest is due.
final class DigestRules {
  /// Before the working day, wherever the reader is.
  private static final LocalTime AT = LocalTime.of(7, 0);

  private DigestRules() {}

  /// Whether it has been seven in the morning at the reader's since the first notice came.
  static boolean due(Instant first, Instant now, ZoneId zone) {
    var there = first.atZone(zone);
    var next = there.toLocalDate().atTime(AT).atZone(zone);
    if (!next.isAfter(there)) next = there.toLocalDate().plusDays(1).atTime(AT).atZone(zone);
    return !next.toInstant().isAfter(now);
  }
}
