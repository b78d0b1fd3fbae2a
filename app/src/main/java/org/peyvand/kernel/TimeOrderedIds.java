package org.peyvand.kernel;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/// UUIDs of version 7: 48 bits of milliseconds, then 74 random bits (RFC 9562, section 5.7).
final class TimeOrderedIds implements Ids {
  private static final long VERSION = 0x7000L;
  private static final long VARIANT = 0x8000000000000000L;

  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  TimeOrderedIds(Clock clock) {
    this.clock = clock;
  }

  @Override
  public UUID next() {
    long high = (clock.millis() << 16) | VERSION | (random.nextLong() & 0xFFFL);
    long low = VARIANT | (random.nextLong() >>> 2);
    return new UUID(high, low);
  }
}
