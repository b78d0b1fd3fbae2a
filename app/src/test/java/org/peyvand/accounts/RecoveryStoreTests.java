package org.peyvand.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.peyvand.WholeHouse;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@WholeHouse
@Transactional
class RecoveryStoreTests {
  private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
  private static final UUID OWNER = new UUID(152, 1);

  @Autowired RecoveryStore store;

  @Test
  void a_code_counts_once_for_its_owner_and_until_there_are_new_ones() {
    store.replace(OWNER, List.of(hash(1), hash(2), hash(3)), NOW);

    assertThat(store.use(new UUID(152, 9), hash(1), NOW)).isFalse();
    assertThat(store.use(OWNER, hash(1), NOW)).isTrue();
    assertThat(store.use(OWNER, hash(1), NOW)).isFalse();
    assertThat(store.left(OWNER)).isEqualTo(2);
    store.replace(OWNER, List.of(hash(4)), NOW);
    assertThat(store.use(OWNER, hash(2), NOW)).isFalse();
    assertThat(store.left(OWNER)).isEqualTo(1);
  }

  private static byte[] hash(int filler) {
    var hash = new byte[32];
    hash[0] = (byte) filler;
    return hash;
  }
}
