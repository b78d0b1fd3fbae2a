package org.peyvand.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peyvand.Capitals;
import org.peyvand.WholeHouse;
import org.peyvand.languages.Multilingual;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.annotation.Transactional;

@WholeHouse
@Transactional
class NameStoreTests {
  private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
  private static final Multilingual NAMES = Multilingual.of("en", "Corrected");
  private static final Multilingual OWN = Multilingual.of("fa", "تصحیح‌شده");

  @Autowired NameStore store;
  @Autowired Networks networks;
  @Autowired ApplicationContext house;

  private Network network;
  private Body body;

  @BeforeEach
  void a_network_and_a_body() {
    network = Capitals.settle(house);
    body = networks.bodies(network.id(), "").items().getFirst();
  }

  @Test
  void what_something_was_called_stays_the_latest_first() {
    var named = new UUID(5, 5);
    store.keep(named, Multilingual.of("en", "First"), Optional.of(OWN), NOW);
    store.keep(named, Multilingual.of("en", "Second"), Optional.empty(), NOW.plusSeconds(1));

    assertThat(store.formerNames(named))
        .containsExactly(
            new FormerName(Multilingual.of("en", "Second"), Optional.empty(), NOW.plusSeconds(1)),
            new FormerName(Multilingual.of("en", "First"), Optional.of(OWN), NOW));
    assertThat(store.formerNames(new UUID(5, 6))).isEmpty();
  }

  @Test
  void a_corrected_name_is_the_name() {
    store.rename(network.id(), NAMES, Multilingual.of("en", "For tests"));
    store.rename(body.id(), NAMES, Optional.of(OWN));

    assertThat(networks.network(network.id()).orElseThrow().names()).isEqualTo(NAMES);
    assertThat(networks.network(network.slug())).isPresent();
    assertThat(networks.body(body.id()).orElseThrow().names()).isEqualTo(NAMES);
    assertThat(networks.body(body.id()).orElseThrow().ownNames()).contains(OWN);
  }
}
