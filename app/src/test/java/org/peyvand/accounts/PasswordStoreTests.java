package org.peyvand.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.peyvand.WholeHouse;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@WholeHouse
@Transactional
class PasswordStoreTests {
  private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
  private static final UUID OWNER = new UUID(151, 1);

  @Autowired PasswordStore store;

  @Test
  void an_offer_counts_for_a_while_and_is_gone_once_taken() {
    store.offer(OWNER, new byte[] {1}, NOW);
    store.offer(OWNER, new byte[] {2}, NOW);

    assertThat(store.offered(OWNER, NOW.minusSeconds(1))).hasValue(new byte[] {2});
    assertThat(store.offered(OWNER, NOW)).isEmpty();
    store.set(OWNER, "hash", new byte[] {2}, 7, NOW);
    assertThat(store.offered(OWNER, NOW.minusSeconds(1))).isEmpty();
  }

  @Test
  void a_step_is_taken_once_and_none_before_it() {
    store.set(OWNER, "hash", new byte[] {2}, 7, NOW);

    assertThat(store.take(OWNER, 7, NOW)).isFalse();
    assertThat(store.take(OWNER, 8, NOW)).isTrue();
    assertThat(store.take(OWNER, 8, NOW)).isFalse();
    var kept = store.find(OWNER).orElseThrow();
    assertThat(kept.hash()).isEqualTo("hash");
    assertThat(kept.used()).isEqualTo(NOW);
    store.remove(OWNER);
    assertThat(store.find(OWNER)).isEmpty();
  }
}
