package org.peyvand.database;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.springframework.util.FileSystemUtils;

/// A server as an operator has it: the distribution's PostgreSQL, in which an administrator has
/// made a user who is no superuser, and a database that belongs to that user.
public final class OwnPostgres implements AutoCloseable {
  private static final Path PROGRAMS = Path.of("/usr/lib/postgresql/15/bin");
  private static final String NAME = "cities";
  private static final String PASSWORD = "a bond of cities";

  private final Path folder;
  private final EmbeddedPostgres server;

  private OwnPostgres(Path folder, EmbeddedPostgres server) {
    this.folder = folder;
    this.server = server;
  }

  /// A test is skipped by name where it is not installed.
  public static OwnPostgres start() throws IOException, SQLException {
    assumeTrue(Files.isExecutable(PROGRAMS.resolve("postgres")), "no " + PROGRAMS);
    var folder = Files.createTempDirectory("peyvand-own");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    var own = new OwnPostgres(folder, EmbeddedPostgres.startWith(folder, PROGRAMS));
    own.administer("create role %s login password '%s'".formatted(NAME, PASSWORD));
    own.administer("create database %1$s owner %1$s".formatted(NAME));
    return own;
  }

  /// What the operator sets, for a database of that name.
  public Map<String, String> settings(String database, String password) {
    return Map.of(
        "PEYVAND_DB_URL", url(database),
        "PEYVAND_DB_USER", NAME,
        "PEYVAND_DB_PASSWORD", password);
  }

  public Map<String, String> settings() {
    return settings(NAME, PASSWORD);
  }

  public String password() {
    return PASSWORD;
  }

  private String url(String database) {
    return server.address().url().replaceFirst("[^/]*$", database);
  }

  private void administer(String statement) throws SQLException {
    var at = server.address();
    try (var connection = DriverManager.getConnection(at.url(), at.user(), at.password());
        var sql = connection.createStatement()) {
      sql.execute(statement);
    }
  }

  /// As a newer Peyvand does.
  public void migrateBeyond() throws SQLException {
    try (var connection = DriverManager.getConnection(url(NAME), NAME, PASSWORD);
        var sql = connection.createStatement()) {
      sql.execute(
          """
          insert into flyway_schema_history
          values (10000, '99999', 'of tomorrow', 'SQL', 'V.sql', 1, 'x', now(), 1, true)
          """);
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    FileSystemUtils.deleteRecursively(folder);
  }
}
