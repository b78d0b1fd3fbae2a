package org.peyvand.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class TroubleTests {
  @ParameterizedTest
  @CsvSource({
    "53100, DISK_FULL", // the disk is full
    "53200, AWAY", // out of memory
    "53300, AWAY", // too many sessions
    "57P01, AWAY", // shutting down
    "57P03, AWAY", // not up yet
    "08006, AWAY", // the connection broke
    "23505,", // not unique: a bug of ours
    "58030,", // the disk is damaged: an operator has to look
    "P0001,"
  })
  void what_the_database_raises_is_named(String state, Trouble trouble) {
    var db = JdbcClient.create(ScratchPostgres.fresh());

    var failure =
        catchThrowable(
            () -> db.sql("do $$ begin raise sqlstate '%s'; end $$".formatted(state)).update());

    assertThat(failure).isNotNull();
    assertThat(Trouble.behind(failure).orElse(null)).isEqualTo(trouble);
  }

  @Test
  void a_session_that_is_ended_within_a_transaction_is_away() {
    try (var pool = pool()) {
      var db = JdbcClient.create(pool);
      var transactions = new TransactionTemplate(new JdbcTransactionManager(pool));

      var failure =
          catchThrowable(
              () ->
                  transactions.execute(
                      _ ->
                          db.sql("select pg_terminate_backend(pg_backend_pid())")
                              .query(Boolean.class)
                              .single()));

      assertThat(Trouble.behind(failure)).contains(Trouble.AWAY);
    }
  }

  @Test
  void who_waits_too_long_for_a_session_is_told_that_there_is_none() throws Exception {
    try (var pool = pool();
        var _ = pool.getConnection()) {
      var failure =
          catchThrowable(
              () -> JdbcClient.create(pool).sql("select 1").query(Integer.class).single());

      assertThat(Trouble.behind(failure)).contains(Trouble.AWAY);
    }
  }

  @Test
  void a_file_that_does_not_fit_is_told_from_one_that_is_missing() {
    var full = new FileSystemException("/data/register", null, "No space left on device");

    assertThat(Trouble.behind(new UncheckedIOException(full))).contains(Trouble.DISK_FULL);
    assertThat(Trouble.behind(new IOException("No space left on device")))
        .contains(Trouble.DISK_FULL);
    assertThat(Trouble.behind(new NoSuchFileException("/data/register"))).isEmpty();
  }

  /// Of one session, for which nobody waits long.
  private static HikariDataSource pool() {
    var address = ScratchPostgres.freshAddress();
    var pool = new HikariDataSource();
    pool.setJdbcUrl(address.url());
    pool.setUsername(address.user());
    pool.setPassword(address.password());
    pool.setMaximumPoolSize(1);
    pool.setConnectionTimeout(250);
    return pool;
  }
}
