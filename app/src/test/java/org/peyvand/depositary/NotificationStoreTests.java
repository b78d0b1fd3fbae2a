package org.peyvand.depositary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peyvand.database.ScratchPostgres;
import org.peyvand.kernel.InstrumentId;
import org.springframework.jdbc.core.simple.JdbcClient;

class NotificationStoreTests {
  private static final InstrumentId TEXT = new InstrumentId(new UUID(1, 1));
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

  private NotificationStore store;

  @BeforeEach
  void open() {
    store = new NotificationStore(JdbcClient.create(ScratchPostgres.fresh()));
  }

  @Test
  void numbers_follow_each_other_and_the_newest_comes_first() {
    var first = store.add(Notification.Kind.ADOPTION, TEXT, new UUID(2, 1), NOW);
    var second = store.add(Notification.Kind.SIGNATURE, TEXT, new UUID(2, 2), NOW.plusSeconds(1));

    assertThat(first)
        .isEqualTo(new Notification(1, Notification.Kind.ADOPTION, TEXT, new UUID(2, 1), NOW));
    assertThat(store.newest(Long.MAX_VALUE).items()).containsExactly(second, first);
    assertThat(store.newest(2).items()).containsExactly(first);
    assertThat(store.of(new UUID(2, 2))).contains(second);
    assertThat(store.of(new UUID(2, 9))).isEmpty();
  }
}
