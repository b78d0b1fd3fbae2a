package org.peyvand.signatures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.peyvand.WholeHouse;
import org.peyvand.kernel.Ids;
import org.peyvand.kernel.InstrumentId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@WholeHouse
@Transactional
class AgingStoreTests {
  private static final Instant NOW = Instant.parse("2026-11-26T08:00:00Z");

  @Autowired AgingStore store;
  @Autowired SignatureStore files;
  @Autowired Ids ids;

  @Test
  void each_distance_from_each_date_is_warned_of_once() {
    var what = "SEAL CN=test " + ids.next();

    assertThat(store.warn(what, NOW, 365, NOW)).isTrue();
    assertThat(store.warn(what, NOW, 365, NOW)).isFalse();
    assertThat(store.warn(what, NOW, 90, NOW)).isTrue();
    assertThat(store.warn(what, NOW.plusSeconds(1), 365, NOW)).isTrue();
  }

  @Test
  void every_container_is_named_once() {
    var instrument = new InstrumentId(ids.next());
    files.addFile(instrument, 0, "a", new byte[1]);
    files.addFile(instrument, 1, "b", new byte[1]);

    assertThat(store.containers()).containsOnlyOnce(instrument);
  }
}
