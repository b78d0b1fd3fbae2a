package org.peyvand.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigestRulesTests {
  /// Seven in Tehran is half past three in UTC; Nepal is at a quarter; New York turns its clocks.
  @ParameterizedTest
  @CsvSource({
    "Asia/Tehran, 2026-03-01T12:00:00Z, 2026-03-02T03:29:59Z, false",
    "Asia/Tehran, 2026-03-01T12:00:00Z, 2026-03-02T03:30:00Z, true",
    "Asia/Tehran, 2026-03-01T03:29:00Z, 2026-03-01T03:30:00Z, true",
    "Asia/Tehran, 2026-03-01T03:30:00Z, 2026-03-01T03:35:00Z, false",
    "Asia/Kathmandu, 2026-03-01T12:00:00Z, 2026-03-02T01:14:00Z, false",
    "Asia/Kathmandu, 2026-03-01T12:00:00Z, 2026-03-02T01:15:00Z, true",
    "America/New_York, 2026-03-07T20:00:00Z, 2026-03-08T10:59:00Z, false",
    "America/New_York, 2026-03-07T20:00:00Z, 2026-03-08T11:00:00Z, true"
  })
  void a_digest_is_due_at_seven_on_the_reader_s_clock(
      ZoneId zone, Instant first, Instant now, boolean due) {
    assertThat(DigestRules.due(first, now, zone)).isEqualTo(due);
  }
}
