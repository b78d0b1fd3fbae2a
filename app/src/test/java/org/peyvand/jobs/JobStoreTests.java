package org.peyvand.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.peyvand.WholeHouse;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@WholeHouse
@Transactional
class JobStoreTests {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final String JOB = "test.job.";

  @Autowired JobStore store;

  @Test
  void the_same_order_is_kept_once_while_it_waits() {
    store.order(JOB, "one", NOON);
    store.order(JOB, "one", NOON.plusSeconds(60));
    store.order(JOB, "two", NOON);

    assertThat(mine(false))
        .extracting(Standing::about, standing -> standing.next().orElseThrow())
        .containsExactly(tuple("one", NOON), tuple("two", NOON));
  }

  @Test
  void work_that_waits_can_be_hastened_and_nothing_else() {
    store.order(JOB, "one", NOON);

    assertThat(store.hasten(JOB, "one", NOON.minusSeconds(60))).isTrue();
    assertThat(store.hasten(JOB, "other", NOON)).isFalse();
    assertThat(mine(false).getFirst().next()).contains(NOON.minusSeconds(60));
  }

  @Test
  void the_last_words_of_a_failure_are_kept_up_to_their_limit() {
    store.order(JOB, "one", NOON);
    store.failed(JOB, "one", NOON, "first");
    store.failed(JOB, "one", NOON.plusSeconds(30), "x\0".repeat(400));

    var failure = mine(false).getFirst().failure().orElseThrow();
    assertThat(failure.at()).isEqualTo(NOON.plusSeconds(30));
    assertThat(failure.words()).isEqualTo("x".repeat(250));
  }

  @Test
  void what_has_not_failed_is_not_among_the_failing() {
    store.order(JOB, "one", NOON);

    assertThat(mine(true)).isEmpty();
  }

  @Test
  void words_about_work_that_is_gone_are_forgotten_and_work_that_waits_is_not() {
    store.order(JOB, "one", NOON);
    store.failed(JOB, "gone", NOON, "words");
    store.forget(Clockwork.NEVER, NOON.plus(Duration.ofDays(90)));
    store.order(JOB, "gone", NOON);

    assertThat(mine(false)).extracting(Standing::about).containsExactly("gone", "one");
    assertThat(mine(false).getFirst().failure()).isEmpty();
  }

  private List<Standing> mine(boolean failing) {
    return store.standings(failing, JOB, "").items().stream()
        .filter(standing -> standing.job().equals(JOB))
        .toList();
  }
}
