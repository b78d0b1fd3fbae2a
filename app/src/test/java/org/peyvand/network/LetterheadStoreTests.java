package org.peyvand.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peyvand.Capitals;
import org.peyvand.WholeHouse;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.annotation.Transactional;

@WholeHouse
@Transactional
class LetterheadStoreTests {
  private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
  private static final UUID SOMEBODY = new UUID(7, 7);

  @Autowired LetterheadStore store;
  @Autowired Networks networks;
  @Autowired ApplicationContext house;

  private LetterheadOwner body;
  private LetterheadOwner depositary;

  @BeforeEach
  void a_body() {
    var network = Capitals.settle(house).id();
    depositary = new LetterheadOwner.OfDepositary(network);
    body = new LetterheadOwner.OfBody(networks.bodies(network, "").items().getFirst().id());
  }

  @Test
  void a_body_has_none_until_it_keeps_one() {
    assertThat(store.find(body)).isEmpty();

    store.keep(
        body, new Letterhead(new byte[] {1, 2}, 0xFF8000, List.of("خیابان", "b")), SOMEBODY, NOW);

    var kept = store.find(body).orElseThrow();
    assertThat(kept.emblem()).containsExactly(1, 2);
    assertThat(kept.color()).isEqualTo(0xFF8000);
    assertThat(kept.lines()).containsExactly("خیابان", "b");
  }

  @Test
  void the_latest_one_stands() {
    store.keep(body, new Letterhead(new byte[] {1}, 1, List.of("a")), SOMEBODY, NOW);
    store.keep(body, new Letterhead(null, 2, List.of()), SOMEBODY, NOW);

    var kept = store.find(body).orElseThrow();
    assertThat(kept.emblem()).isNull();
    assertThat(kept.color()).isEqualTo(2);
    assertThat(kept.lines()).isEmpty();
  }

  @Test
  void the_depositary_of_a_network_has_one_of_its_own() {
    store.keep(body, new Letterhead(null, 1, List.of("a")), SOMEBODY, NOW);
    store.keep(depositary, new Letterhead(null, 2, List.of("b")), SOMEBODY, NOW);
    store.keep(depositary, new Letterhead(null, 3, List.of("c")), SOMEBODY, NOW);

    assertThat(store.find(body).orElseThrow().lines()).containsExactly("a");
    assertThat(store.find(depositary).orElseThrow().lines()).containsExactly("c");
  }
}
