package org.peyvand.signatures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.peyvand.WholeHouse;
import org.peyvand.kernel.BodyId;
import org.peyvand.kernel.Ids;
import org.peyvand.kernel.InstrumentId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.annotation.Transactional;

@WholeHouse
@Transactional
class SignatureStoreTests {
  private static final Instant THEN = Instant.parse("2025-10-21T08:00:00Z");

  @Autowired SignatureStore store;
  @Autowired Containers containers;
  @Autowired Ids ids;

  @Test
  void anchors_come_back_the_oldest_first() {
    var body = new BodyId(ids.next());
    var certificate = containers.sealCertificate();
    var newer = new Anchor(body, certificate, THEN.plusSeconds(5));
    var older = new Anchor(body, certificate, THEN);

    store.add(ids.next(), newer);
    store.add(ids.next(), older);

    assertThat(store.anchors(body)).containsExactly(older, newer);
    assertThat(store.anchors(new BodyId(ids.next()))).isEmpty();
  }

  @Test
  void a_body_of_the_demo_has_one_sample_signer() {
    var body = new BodyId(ids.next());

    store.giveSampleSigner(body, SigningSystem.GOST_512);

    assertThat(store.sampleSigner(body)).contains(SigningSystem.GOST_512);
    assertThat(store.sampleSigner(new BodyId(ids.next()))).isEmpty();
    assertThatThrownBy(() -> store.giveSampleSigner(body, SigningSystem.SM2))
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  void files_of_a_container_keep_their_order_and_are_never_replaced() {
    var instrument = new InstrumentId(ids.next());
    store.lockContainer(instrument);
    store.addFile(instrument, 0, "z.txt", new byte[] {1});
    store.addFile(instrument, 1, "a.txt", new byte[] {2});

    assertThat(store.files(instrument).keySet()).containsExactly("z.txt", "a.txt");
    assertThat(store.files(instrument).get("a.txt")).containsExactly(2);
    assertThat(store.files(new InstrumentId(ids.next()))).isEmpty();
    assertThat(store.file(instrument, "z.txt")).contains(new byte[] {1});
    assertThat(store.file(instrument, "b.txt")).isEmpty();
    assertThatThrownBy(() -> store.addFile(instrument, 2, "a.txt", new byte[] {3}))
        .isInstanceOf(DataAccessException.class);
  }
}
