package org.peyvand.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.peyvand.WholeHouse;
import org.peyvand.database.Bulletins;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@WholeHouse
class ChangeStoreTests {
  private static final Duration LONG = Duration.ofSeconds(30);

  @Autowired ChangeStore store;
  @Autowired Bulletins bulletins;
  @Autowired TransactionTemplate transactions;

  @Test
  void what_changes_is_heard_by_its_topics_when_it_is_certain() {
    try (var ear = new ChangeEar(store, bulletins)) {
      transactions.executeWithoutResult(
          change -> {
            store.announce(List.of("texts/never-happened"));
            change.setRollbackOnly();
          });
      transactions.executeWithoutResult(_ -> store.announce(List.of("press", "texts/b")));

      assertThat(ear.hear(LONG)).isEqualTo(Set.of("press", "texts/b"));
    }
  }
}
