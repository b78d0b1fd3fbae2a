package org.peyvand.signatures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgingRulesTests {
  private static final Instant NOW = Instant.parse("2026-11-26T08:00:00Z");

  private static OptionalInt due(long days) {
    var until = NOW.plus(Duration.ofDays(days));
    return AgingRules.due(new Age(Age.What.SEAL, "CN=SAMPLE", until), NOW);
  }

  @ParameterizedTest
  @CsvSource({"364,365", "180,365", "179,180", "89,90", "29,30", "6,7", "-3,7"})
  void the_nearest_distance_that_is_reached_is_due(long left, int distance) {
    assertThat(due(left)).hasValue(distance);
  }

  @Test
  void nobody_is_troubled_while_there_is_time() {
    assertThat(due(365)).isEmpty();
  }
}
