package org.peyvand.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.peyvand.WholeHouse;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@WholeHouse
@Transactional
class AttemptStoreTests {
  private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
  private static final byte[] SUBJECT = new byte[32];

  @Autowired AttemptStore store;

  @Test
  void failures_count_within_their_period_and_then_anew() {
    var before = NOW.minusSeconds(900);
    store.failed(SUBJECT, NOW, before);
    store.failed(SUBJECT, NOW.plusSeconds(5), before);
    assertThat(store.count(SUBJECT, before)).isEqualTo(2);

    var later = NOW.plusSeconds(901);
    assertThat(store.count(SUBJECT, NOW)).isZero();
    store.failed(SUBJECT, later, NOW);
    assertThat(store.count(SUBJECT, NOW)).isEqualTo(1);
    store.forget(SUBJECT, NOW);
    assertThat(store.count(SUBJECT, before)).isZero();
  }
}
