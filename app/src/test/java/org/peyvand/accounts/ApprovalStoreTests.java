package org.peyvand.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.peyvand.WholeHouse;
import org.peyvand.kernel.InstrumentId;
import org.peyvand.languages.Multilingual;
import org.peyvand.verify.json.Json;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@WholeHouse
@Transactional
class ApprovalStoreTests {
  private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
  private static final UUID ID = new UUID(153, 1);
  private static final UUID ACCOUNT = new UUID(153, 2);
  private static final UUID ACT = new UUID(153, 3);
  private static final Matter MATTER =
      new Matter(
          Matter.Kind.ADOPTION,
          new InstrumentId(new UUID(1, 1)),
          null,
          "ab".repeat(32),
          Json.fields(),
          new Multilingual(Map.of("en", "Statement")),
          null);

  @Autowired ApprovalStore store;

  @Test
  void what_is_asked_awaits_its_account_until_it_is_given_to_an_act() {
    store.ask(ID, ACCOUNT, MATTER, new byte[] {1}, NOW, false);
    assertThat(store.pending(ID, new UUID(153, 9))).isEmpty();
    assertThat(store.pending(ID, ACCOUNT)).hasValue(new byte[] {1});

    var part = new byte[] {7};
    store.give(ID, ACT, NOW, new PasskeyRules.Proof(part, part, part, part, part, 1));

    assertThat(store.pending(ID, ACCOUNT)).isEmpty();
    assertThat(store.of(ACT, Matter.Kind.ADOPTION)).hasValue(new Approval(NOW, false));
    assertThat(store.of(ACT, Matter.Kind.SIGNATURE)).isEmpty();
    store.forget(NOW.plusSeconds(1));
    assertThat(store.of(ACT, Matter.Kind.ADOPTION)).isPresent();
  }

  @Test
  void what_nobody_gave_is_forgotten() {
    store.ask(ID, ACCOUNT, MATTER, new byte[] {1}, NOW, false);

    store.forget(NOW.plusSeconds(1));

    assertThat(store.pending(ID, ACCOUNT)).isEmpty();
  }

  @Test
  void a_sample_is_given_as_a_sample() {
    store.ask(ID, ACCOUNT, MATTER, new byte[] {1}, NOW, true);

    store.giveSample(ID, ACT, NOW);

    assertThat(store.of(ACT, Matter.Kind.ADOPTION)).hasValue(new Approval(NOW, true));
  }
}
