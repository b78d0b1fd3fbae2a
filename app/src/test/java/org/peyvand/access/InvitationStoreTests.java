package org.peyvand.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.peyvand.WholeHouse;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@WholeHouse
@Transactional
class InvitationStoreTests {
  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  private static final byte[] HASH = new byte[32];

  @Autowired InvitationStore store;

  @Test
  void an_invitation_counts_once() {
    store.add(HASH, NOW);

    assertThat(store.counts(HASH)).isTrue();
    assertThat(store.redeem(HASH, NOW)).isTrue();
    assertThat(store.redeem(HASH, NOW)).isFalse();
    assertThat(store.counts(HASH)).isFalse();
  }

  @Test
  void a_withdrawn_invitation_does_not_count() {
    store.add(HASH, NOW);

    store.withdrawAll();

    assertThat(store.redeem(HASH, NOW)).isFalse();
  }
}
