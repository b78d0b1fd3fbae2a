package org.peyvand.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
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
            store.note(List.of("texts/never-happened"));
            change.setRollbackOnly();
          });
      transactions.executeWithoutResult(_ -> store.note(List.of("press", "texts/b")));
      store.tell();

      assertThat(ear.hear(LONG))
          .contains("press", "texts/b")
          .doesNotContain("texts/never-happened");
    }
  }

  /// Each would wait for the other for ever if either held what both need.
  @Test
  void who_notes_a_change_waits_for_nobody() {
    transactions.executeWithoutResult(
        _ -> {
          store.note(List.of("texts/first"));
          CompletableFuture.runAsync(
                  () -> transactions.executeWithoutResult(_ -> store.note(List.of("texts/second"))))
              .orTimeout(LONG.toSeconds(), TimeUnit.SECONDS)
              .join();
        });
  }
}
