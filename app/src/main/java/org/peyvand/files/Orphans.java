package org.peyvand.files;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes away what lies in the folder and belongs to nothing: the bytes of a transaction that never
/// ended well, and those of erased files. Two hosts on one folder may do it at once.
@Component
class Orphans {
  private static final int SHARDS = 256;

  /// No upload takes as long.
  private static final Duration INCOMING_MAX = Duration.ofDays(1);

  private final FileFolder folder;
  private final FileStore store;
  private final Clock clock;
  private final TransactionTemplate alone;

  Orphans(
      FileFolder folder, FileStore store, Clock clock, PlatformTransactionManager transactions) {
    this.folder = folder;
    this.store = store;
    this.clock = clock;
    this.alone = new TransactionTemplate(transactions);
    this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  void collect() {
    folder.clearIncoming(clock.instant().minus(INCOMING_MAX));
    for (int shard = 0; shard < SHARDS; shard++) {
      folder.shard("%02x".formatted(shard)).forEach(this::collect);
    }
  }

  /// Whoever keeps the same bytes just now holds the lock until they are referred to.
  void collect(String sha256) {
    alone.executeWithoutResult(
        _ -> {
          store.lock(sha256);
          if (!store.holds(sha256)) folder.remove(sha256);
        });
  }
}
