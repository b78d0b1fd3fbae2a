package org.peyvand.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// The files of one PostgreSQL on disk, and how they are made and started.
record PostgresCluster(Path folder, Path bin, int major, ServerUser user) {

  private static final String USER = "peyvand";
  private static final int PASSWORD_BYTES = 24;

  /// PostgreSQL compares and sorts by code point wherever it runs: human order is ours to make
  /// (ICU), and an index must survive a move to another machine. Version 17 is the first to have it
  /// built in.
  private static final List<String> BUILTIN_LOCALE =
      List.of("--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8");

  private static final int BUILTIN_SINCE = 17;

  /// The first three are PostgreSQL's defaults, said aloud because a host's word depends on them.
  private static final List<String> SETTINGS =
      List.of(
          "fsync=on",
          "full_page_writes=on",
          "synchronous_commit=on",
          "listen_addresses=127.0.0.1",
          "unix_socket_directories=",
          "timezone=UTC",
          "log_timezone=UTC",
          "max_connections=60",
          "log_checkpoints=off");

  static PostgresCluster at(Path folder, Path bin) throws IOException, InterruptedException {
    var path = folder.resolve("data");
    var major = majorOf(bin);
    if (!Files.isDirectory(path)) {
      return new PostgresCluster(folder, bin, major, ServerUser.forNewCluster(bin));
    }
    var user = ServerUser.owning(path, bin);
    var made = Integer.parseInt(Files.readString(path.resolve("PG_VERSION")).strip());
    if (made == major) return new PostgresCluster(folder, bin, major, user);
    throw new StartRefused(
        ("The database in %s was made by PostgreSQL %d, and this Peyvand carries PostgreSQL %d. "
                + "Nothing was changed. %s")
            .formatted(
                path, made, major, made > major ? "Start the newer Peyvand." : "Move it first."));
  }

  Path path() {
    return folder.resolve("data");
  }

  DatabaseAddress address(int port) throws IOException {
    var url = "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(port);
    return new DatabaseAddress(url, USER, Files.readString(secret()).strip());
  }

  ServerProcess start(int port) throws IOException {
    return ServerProcess.start(user, command(port), path(), folder.resolve("log"));
  }

  List<String> command(int port) {
    var command = new ArrayList<String>();
    command.addAll(List.of(bin.resolve("postgres").toString(), "-D", path().toString()));
    command.addAll(List.of("-p", Integer.toString(port)));
    for (var setting : SETTINGS) command.addAll(List.of("-c", setting));
    return List.copyOf(command);
  }

  /// Makes the files at the first start: beside their place, then moved into it, so that a start
  /// cut short leaves nothing half made.
  void make() throws IOException, InterruptedException {
    if (Files.isDirectory(path())) return;
    var password = newPassword();
    writeSecret(secret(), password);
    var fresh = Files.createTempDirectory(folder, "making-");
    var handed = Files.createTempFile(folder, "making-", ".secret");
    writeSecret(handed, password);
    user.give(fresh);
    user.give(handed);
    initialize(fresh, handed);
    Files.delete(handed);
    Files.move(fresh, path(), StandardCopyOption.ATOMIC_MOVE);
  }

  private void initialize(Path fresh, Path handed) throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    command.addAll(List.of(bin.resolve("initdb").toString(), "-D", fresh.toString()));
    command.addAll(List.of("--username=" + USER, "--pwfile=" + handed));
    command.addAll(List.of("--auth=scram-sha-256", "--data-checksums", "--encoding=UTF8"));
    command.addAll(major < BUILTIN_SINCE ? List.of("--locale=C.UTF-8") : BUILTIN_LOCALE);
    var builder = new ProcessBuilder(user.running(command)).redirectErrorStream(true);
    ServerProcess.quiet(builder, bin);
    var process = builder.start();
    var words = new String(process.getInputStream().readAllBytes(), UTF_8);
    if (process.waitFor() != 0) throw new StartRefused(StartProblem.explain(folder, words.strip()));
  }

  /// Known to us and, as a hash, to the server. Only its owner may read the file.
  private Path secret() {
    return folder.resolve("password");
  }

  private static String newPassword() {
    var bytes = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private static void writeSecret(Path file, String password) throws IOException {
    var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    Files.deleteIfExists(file);
    Files.createFile(file, owner);
    Files.writeString(file, password + "\n");
  }

  private static int majorOf(Path bin) throws IOException, InterruptedException {
    var builder = new ProcessBuilder(bin.resolve("postgres").toString(), "--version");
    ServerProcess.quiet(builder, bin);
    var process = builder.start();
    var words = new String(process.getInputStream().readAllBytes(), UTF_8);
    process.waitFor();
    // "postgres (PostgreSQL) 18.6" or "postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)"
    var version = words.substring(words.indexOf(')') + 1).strip();
    return Integer.parseInt(version.split("\\.", 2)[0]);
  }
}
