package org.peyvand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Two people at once: the second begins while what the first does is not committed yet, and goes
/// on once it is. Both leave what they did, so whoever calls tidies up.
public record AtOnce(TransactionTemplate transactions, JdbcClient db) {
  private static final long PATIENCE_SECONDS = 20;

  private static final String SOMEBODY_WAITS =
      """
      select exists (
        select from pg_stat_activity where pg_backend_pid() = any(pg_blocking_pids(pid)))
      """;

  /// @return what came of the second
  public <T> T second(Supplier<?> first, Callable<T> second) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<T> outcome =
          transactions.execute(
              _ -> {
                var _ = first.get();
                var started = threads.submit(second);
                awaitWaiting(started);
                return started;
              });
      assertThat(outcome).isNotNull();
      return outcome.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
  }

  private void awaitWaiting(Future<?> started) {
    var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!started.isDone() && System.nanoTime() < end) {
      if (db.sql(SOMEBODY_WAITS).query(Boolean.class).single()) return;
      Thread.onSpinWait();
    }
  }
}
