package org.peyvand.depositary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.peyvand.WholeHouse;
import org.peyvand.depositary.ActStore.SignedFile;
import org.peyvand.kernel.BodyId;
import org.peyvand.kernel.Ids;
import org.peyvand.kernel.InstrumentId;
import org.peyvand.languages.Multilingual;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.annotation.Transactional;

@WholeHouse
@Transactional
class ActStoreTests {
  private static final SignedFile FILE = new SignedFile(new byte[] {1, 2}, new byte[32]);

  @Autowired ActStore store;
  @Autowired Ids ids;

  @Test
  void an_act_comes_back_as_it_was_recorded() {
    var act = act("aa".repeat(32));
    store.lock(act.instrument(), act.body());
    store.add(act, FILE);

    assertThat(store.of(act.instrument())).containsExactly(act);
    assertThat(store.of(act.body()).items()).containsExactly(act);
    assertThat(store.unconfirmed().items()).contains(act);
    assertThat(store.lock(act.id())).contains(act);
    assertThat(store.file(act.id()).p7s()).isEqualTo(FILE.p7s());
    assertThat(store.usedBefore("aa".repeat(32))).isTrue();
    assertThat(store.usedBefore("ab".repeat(32))).isFalse();
  }

  @Test
  void a_confirmation_stands_beside_its_act() {
    var act = act("bb".repeat(32));
    store.add(act, FILE);
    var confirmation =
        new Act.Confirmation(act.recordedBy(), Instant.parse("2025-10-28T08:00:00Z"));

    store.confirm(act.id(), confirmation);

    assertThat(store.lock(act.id()).orElseThrow().confirmation()).contains(confirmation);
    assertThat(store.unconfirmed().items()).extracting(Act::id).doesNotContain(act.id());
  }

  @Test
  void one_signature_is_the_evidence_of_one_act() {
    store.add(act("cc".repeat(32)), FILE);

    assertThatThrownBy(() -> store.add(act("cc".repeat(32)), FILE))
        .isInstanceOf(DuplicateKeyException.class);
  }

  private Act act(String value) {
    return new Act(
        ids.next(),
        new InstrumentId(ids.next()),
        new BodyId(ids.next()),
        LocalDate.of(2025, 10, 27),
        Multilingual.of("fa", "مسکو"),
        ZoneId.of("Europe/Moscow"),
        Instant.parse("2025-10-27T11:00:00Z"),
        new Act.Actor(ids.next(), Multilingual.of("fa", "رئیس شورا")),
        Optional.empty(),
        new Act.Evidence(1, "SM2", "CN=SAMPLE", value, "dd".repeat(32)));
  }
}
