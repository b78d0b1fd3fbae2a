package org.peyvand.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RetryRulesTests {
  @Test
  void the_pause_doubles_up_to_an_hour() {
    assertThat(RetryRules.pause(1)).contains(Duration.ofSeconds(30));
    assertThat(RetryRules.pause(2)).contains(Duration.ofMinutes(1));
    assertThat(RetryRules.pause(7)).contains(Duration.ofMinutes(32));
    assertThat(RetryRules.pause(8)).contains(Duration.ofHours(1));
    assertThat(RetryRules.pause(17)).contains(Duration.ofHours(1));
  }

  @Test
  void after_the_last_attempt_it_waits_for_a_person() {
    assertThat(RetryRules.pause(18)).isEmpty();
    assertThat(RetryRules.pause(1000)).isEmpty();
  }
}
