package org.peyvand.database;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.util.FileSystemUtils;

/// A real PostgreSQL for tests: started once per JVM, migrated once, and cloned for whoever asks.
///
/// The system property `peyvand.test.postgres` names the programs of another version, such as
/// `/usr/lib/postgresql/15/bin`; the build runs the store tests a second time with it.
public final class ScratchPostgres {

  private static final String TEMPLATE = "migrated";
  private static final AtomicInteger CLONES = new AtomicInteger();

  private ScratchPostgres() {}

  /// The address of a new database with every table and no row. A test whose PostgreSQL is not
  /// installed is skipped by name.
  public static DatabaseAddress freshAddress() {
    var named = System.getProperty("peyvand.test.postgres", "");
    assumeTrue(named.isEmpty() || Files.isExecutable(Path.of(named, "postgres")), named);
    var name = "scratch_" + CLONES.incrementAndGet();
    run("create database %s template %s".formatted(name, TEMPLATE));
    return Running.SERVER.named(name);
  }

  /// A new database with every table and no row.
  public static PGSimpleDataSource fresh() {
    return dataSource(freshAddress());
  }

  private static void run(String statement) {
    var at = Running.SERVER.server.address();
    try (var connection = DriverManager.getConnection(at.url(), at.user(), at.password());
        var sql = connection.createStatement()) {
      sql.execute(statement);
    } catch (SQLException e) {
      throw new AssertionError(statement, e);
    }
  }

  static PGSimpleDataSource dataSource(DatabaseAddress address) {
    var source = new PGSimpleDataSource();
    source.setURL(address.url());
    source.setUser(address.user());
    source.setPassword(address.password());
    return source;
  }

  private record Running(EmbeddedPostgres server, Path folder) {
    static final Running SERVER = start();

    DatabaseAddress named(String name) {
      var at = server.address();
      return new DatabaseAddress(at.url().replaceFirst("[^/]*$", name), at.user(), at.password());
    }

    private static Running start() {
      try {
        var folder = Files.createTempDirectory("peyvand-scratch");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        var running = new Running(EmbeddedPostgres.startWith(folder, programs(folder)), folder);
        Runtime.getRuntime().addShutdownHook(new Thread(running::end));
        running.migrate();
        return running;
      } catch (IOException | SQLException e) {
        throw new AssertionError("no PostgreSQL for tests", e);
      }
    }

    private static Path programs(Path folder) throws IOException {
      var named = System.getProperty("peyvand.test.postgres", "");
      return named.isEmpty() ? PostgresBinaries.unpackInto(folder) : Path.of(named);
    }

    /// Tests lose nothing when the power fails, so their commits need not wait for the disk.
    private void migrate() throws SQLException {
      var at = server.address();
      try (var connection = DriverManager.getConnection(at.url(), at.user(), at.password());
          var sql = connection.createStatement()) {
        sql.execute("alter role current_user set synchronous_commit = off");
        sql.execute("create database " + TEMPLATE);
      }
      Flyway.configure().dataSource(dataSource(named(TEMPLATE))).load().migrate();
    }

    private void end() {
      server.close();
      try {
        FileSystemUtils.deleteRecursively(folder);
      } catch (IOException e) {
        System.err.println("left behind: " + folder);
      }
    }
  }
}
