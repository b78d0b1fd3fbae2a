package org.peyvand.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.peyvand.WholeHouse;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@WholeHouse
@Transactional
class RecoveryLinkStoreTests {
  private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
  private static final Instant LATER = NOW.plusSeconds(60);
  private static final UUID ACCOUNT = new UUID(7, 7);

  @Autowired RecoveryLinkStore store;

  @Test
  void a_link_counts_once() {
    var token = Token.fresh();
    store.issue(token.hash(), ACCOUNT, new UUID(8, 8), NOW, LATER);

    var link = new RecoveryLinkStore.Link(ACCOUNT, new UUID(8, 8));
    assertThat(store.opened(token.hash(), NOW)).contains(link);
    assertThat(store.redeem(token.hash(), NOW)).contains(link);
    assertThat(store.redeem(token.hash(), NOW)).isEmpty();
    assertThat(store.opened(token.hash(), NOW)).isEmpty();
  }

  @Test
  void a_link_counts_until_it_expires() {
    var token = Token.fresh();
    store.issue(token.hash(), ACCOUNT, null, NOW, LATER);

    assertThat(store.opened(token.hash(), LATER)).isEmpty();
    assertThat(store.redeem(token.hash(), LATER)).isEmpty();
  }

  @Test
  void a_newer_link_takes_the_place_of_an_older_one() {
    var older = Token.fresh();
    var newer = Token.fresh();
    store.issue(older.hash(), ACCOUNT, null, NOW, LATER);
    store.issue(newer.hash(), ACCOUNT, null, NOW, LATER);

    assertThat(store.opened(older.hash(), NOW)).isEmpty();
    assertThat(store.opened(newer.hash(), NOW)).contains(new RecoveryLinkStore.Link(ACCOUNT, null));
  }

  @Test
  void a_withdrawn_link_does_not_count() {
    var token = Token.fresh();
    store.issue(token.hash(), ACCOUNT, null, NOW, LATER);

    store.withdraw(ACCOUNT);

    assertThat(store.redeem(token.hash(), NOW)).isEmpty();
  }
}
