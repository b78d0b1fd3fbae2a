package org.peyvand.kernel;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/// UUIDs of version 7 (RFC 9562, section 5.7): 48 bits of milliseconds, a counter of 12 bits that
/// begins at random in every millisecond (section 6.2, method 1), then 62 random bits. So what one
/// process makes sorts in the order in which it was made, also within a millisecond and when the
/// clock is set back.
final class TimeOrderedIds implements Ids {
  private static final int COUNTER_BITS = 12;

  /// The counter begins in its lower half, so that it has room to count.
  private static final int COUNTER_START_MAX = 1 << (COUNTER_BITS - 1);

  private static final long VERSION = 0x7000L;
  private static final long VARIANT = 0x8000000000000000L;

  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  /// Milliseconds and counter of the newest id; a counter that is full counts on in the
  /// milliseconds.
  private long last;

  TimeOrderedIds(Clock clock) {
    this.clock = clock;
  }

  @Override
  public synchronized UUID next() {
    long now = clock.millis() << COUNTER_BITS | random.nextInt(COUNTER_START_MAX);
    last = now >> COUNTER_BITS > last >> COUNTER_BITS ? now : last + 1;
    long milliseconds = last >> COUNTER_BITS;
    long counter = last & ((1L << COUNTER_BITS) - 1);
    return new UUID(milliseconds << 16 | VERSION | counter, VARIANT | (random.nextLong() >>> 2));
  }
}
