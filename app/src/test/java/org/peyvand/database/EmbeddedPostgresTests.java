package org.peyvand.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

class EmbeddedPostgresTests {

  private Path folder;

  @BeforeEach
  void make_a_folder_that_others_may_enter() throws IOException {
    folder = Files.createTempDirectory("peyvand-postgres");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  @AfterEach
  void remove_it() throws IOException {
    FileSystemUtils.deleteRecursively(folder);
  }

  @Test
  void rows_survive_a_restart_and_every_commit_is_on_disk() throws Exception {
    try (var host = HostFolder.open(folder);
        var server = EmbeddedPostgres.start(host)) {
      assertThat(ask(server, "show fsync")).isEqualTo("on");
      assertThat(ask(server, "show data_checksums")).isEqualTo("on");
      assertThat(ask(server, "show synchronous_commit")).isEqualTo("on");
      assertThat(ask(server, "show listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(ask(server, "show unix_socket_directories")).isEmpty();
      assertThat(ask(server, "select datlocale from pg_database where datname = 'postgres'"))
          .isEqualTo("C.UTF-8");
      run(server.address(), "create table kept (word text)", "insert into kept values ('پیوند')");
    }

    try (var host = HostFolder.open(folder);
        var server = EmbeddedPostgres.start(host)) {
      assertThat(ask(server, "select word from kept")).isEqualTo("پیوند");
    }
    assertThat(PostmasterFile.in(folder.resolve("postgres/data"))).isEmpty();
  }

  @Test
  void a_wrong_password_opens_nothing_and_the_right_one_is_only_ours() throws Exception {
    try (var host = HostFolder.open(folder);
        var server = EmbeddedPostgres.start(host)) {
      var right = server.address();
      var wrong = new DatabaseAddress(right.url(), right.user(), "guess");

      assertThatThrownBy(() -> run(wrong, "select 1"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("password");
      var secret = folder.resolve("postgres/password");
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
          .isEqualTo("rw-------");
      assertThat(right.toString()).doesNotContain(right.password());
    }
  }

  @Test
  void a_killed_holder_takes_its_server_with_it_in_order() throws Exception {
    var held = HeldPostgres.start(folder);
    run(held.address(), "create table kept (word text)", "insert into kept values ('bond')");

    held.killHolder();

    assertThat(held.serverEnds()).isTrue();
    assertThat(Files.readString(folder.resolve("postgres/log")))
        .contains("database system is shut down");
    assertKept("bond");
  }

  @Test
  void committed_rows_survive_the_killing_of_holder_watchdog_and_server() throws Exception {
    var held = HeldPostgres.start(folder);
    run(held.address(), "create table kept (word text)", "insert into kept values ('bond')");

    held.killEverything();

    assertKept("bond");
    assertThat(Files.readString(folder.resolve("postgres/log")))
        .contains("automatic recovery in progress");
  }

  @Test
  void a_server_that_outlived_holder_and_watchdog_is_taken_over() throws Exception {
    var held = HeldPostgres.start(folder);
    run(held.address(), "create table kept (word text)", "insert into kept values ('bond')");

    var watchdogs = held.watchdogs();
    assertThat(watchdogs).hasSize(2);
    watchdogs.forEach(ProcessHandle::destroyForcibly);
    held.killHolder();
    held.holder().waitFor();
    assertThat(ProcessHandle.of(held.postmaster())).isPresent();

    assertKept("bond");
    assertThat(held.serverEnds()).isTrue();
  }

  @Test
  void a_number_in_postmaster_pid_that_now_belongs_to_another_program_is_no_obstacle()
      throws Exception {
    var held = HeldPostgres.start(folder);
    run(held.address(), "create table kept (word text)", "insert into kept values ('bond')");
    held.killEverything();
    var file = folder.resolve("postgres/data/postmaster.pid");
    var lines = Files.readAllLines(file);
    lines.set(0, ProcessHandle.current().pid() + "");
    Files.write(file, lines);

    assertKept("bond");
  }

  @Test
  void a_server_that_dies_by_itself_is_started_again_at_its_address_but_not_for_ever()
      throws Exception {
    try (var host = HostFolder.open(folder);
        var server = EmbeddedPostgres.start(host)) {
      run(server.address(), "create table kept (word text)", "insert into kept values ('bond')");

      for (var death = 1; death <= EmbeddedPostgres.RESTARTS_MAX; death++) {
        kill();
        await(() -> ask(server, "select word from kept").equals("bond"));
      }
      kill();

      await(server::givenUp);
      assertThatThrownBy(() -> ask(server, "select 1")).isInstanceOf(SQLException.class);
    }
  }

  private void kill() throws Exception {
    var server = PostmasterFile.in(folder.resolve("postgres/data")).orElseThrow();
    var process = ProcessHandle.of(server.pid()).orElseThrow();
    process.destroyForcibly();
    process.onExit().get();
  }

  private static void await(Callable<Boolean> so) throws Exception {
    var end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
    while (!holds(so)) {
      assertThat(System.nanoTime()).as("waiting").isLessThan(end);
      Thread.onSpinWait();
    }
  }

  private static boolean holds(Callable<Boolean> so) throws Exception {
    try {
      return so.call();
    } catch (SQLException _) {
      return false;
    }
  }

  @Test
  void a_second_start_on_the_same_folder_is_refused_at_once() throws Exception {
    var held = HeldPostgres.start(folder);

    assertThatThrownBy(() -> HostFolder.open(folder))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("in use by another Peyvand (process " + held.holder().pid() + ")")
        .hasMessageContaining("--data");
    run(held.address(), "select 1");

    held.stop();
    HostFolder.open(folder).close();
  }

  @Test
  void a_server_that_dies_at_once_is_reported_with_its_own_words() throws Exception {
    try (var host = HostFolder.open(folder)) {
      EmbeddedPostgres.start(host).close();
      Files.writeString(folder.resolve("postgres/data/postgresql.conf"), "no_such_setting = on\n");

      assertThatThrownBy(() -> EmbeddedPostgres.start(host))
          .isInstanceOf(StartRefused.class)
          .hasMessageContaining("no_such_setting");
    }
  }

  @Test
  void files_of_another_major_version_are_left_alone() throws Exception {
    try (var host = HostFolder.open(folder)) {
      EmbeddedPostgres.start(host).close();
      Files.writeString(folder.resolve("postgres/data/PG_VERSION"), "19\n");

      assertThatThrownBy(() -> EmbeddedPostgres.start(host))
          .isInstanceOf(StartRefused.class)
          .hasMessageContaining("made by PostgreSQL 19")
          .hasMessageContaining("Nothing was changed");
    }
  }

  @Test
  void a_start_cut_short_leaves_nothing_in_the_way() throws Exception {
    Files.createDirectories(folder.resolve("postgres/unpacking-1/bin"));
    Files.createDirectories(folder.resolve("postgres/making-1"));

    try (var host = HostFolder.open(folder);
        var server = EmbeddedPostgres.start(host)) {
      assertThat(ask(server, "select 'up'")).isEqualTo("up");
    }
    assertThat(folder.resolve("postgres/unpacking-1")).doesNotExist();
    assertThat(folder.resolve("postgres/making-1")).doesNotExist();
  }

  private void assertKept(String word) throws Exception {
    try (var host = HostFolder.open(folder);
        var server = EmbeddedPostgres.start(host)) {
      assertThat(ask(server, "select word from kept")).isEqualTo(word);
    }
  }

  private static String ask(EmbeddedPostgres server, String question) throws SQLException {
    var at = server.address();
    try (var connection = DriverManager.getConnection(at.url(), at.user(), at.password());
        var statement = connection.createStatement();
        var rows = statement.executeQuery(question)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static void run(DatabaseAddress at, String... statements) throws SQLException {
    try (var connection = DriverManager.getConnection(at.url(), at.user(), at.password());
        var statement = connection.createStatement()) {
      for (var sql : statements) statement.execute(sql);
    }
  }
}
