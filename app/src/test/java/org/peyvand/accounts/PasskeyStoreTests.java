package org.peyvand.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.peyvand.WholeHouse;
import org.peyvand.accounts.PasskeyStore.Key;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@WholeHouse
@Transactional
class PasskeyStoreTests {
  private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
  private static final UUID OWNER = new UUID(150, 1);
  private static final byte[] CREDENTIAL = {1, 5, 0};

  @Autowired PasskeyStore store;

  @Test
  void a_passkey_is_kept_used_and_removed_by_its_owner_only() {
    var key = new Key(new UUID(150, 2), OWNER, new byte[] {9}, 3);
    store.lock(OWNER);
    assertThat(store.add(key, CREDENTIAL, "laptop", NOW)).isTrue();

    var found = store.find(CREDENTIAL).orElseThrow();
    assertThat(found.account()).isEqualTo(OWNER);
    assertThat(found.attested()).containsExactly(9);
    assertThat(found.signCount()).isEqualTo(3);
    store.used(key.id(), 4, NOW.plusSeconds(60));
    assertThat(store.of(OWNER))
        .containsExactly(new Passkey(key.id(), "laptop", NOW, NOW.plusSeconds(60)));
    assertThat(store.credentials(OWNER)).containsExactly(CREDENTIAL);
    assertThat(store.remove(new UUID(150, 9), key.id())).isFalse();
    assertThat(store.remove(OWNER, key.id())).isTrue();
    assertThat(store.find(CREDENTIAL)).isEmpty();
  }

  @Test
  void a_credential_belongs_to_one_account() {
    store.add(new Key(new UUID(150, 2), OWNER, new byte[] {9}, 0), CREDENTIAL, "one", NOW);

    var again = new Key(new UUID(150, 3), new UUID(150, 9), new byte[] {9}, 0);
    assertThat(store.add(again, CREDENTIAL, "two", NOW)).isFalse();
  }
}
