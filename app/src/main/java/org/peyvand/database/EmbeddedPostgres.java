package org.peyvand.database;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/// A PostgreSQL of our own, in the data folder, safe for real data. Every commit is on disk when it
/// is answered; a killed process loses nothing; nobody beyond this machine can connect.
public final class EmbeddedPostgres implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);

  /// A port that was free may be taken, and workers of a killed server need a moment to go.
  private static final int ATTEMPTS = 5;

  private static final List<String> PASSING =
      List.of("Address already in use", "shared memory block");

  private static final int ORPHAN_SECONDS = 120;

  private final ServerProcess process;
  private final DatabaseAddress address;

  private EmbeddedPostgres(ServerProcess process, DatabaseAddress address) {
    this.process = process;
    this.address = address;
  }

  /// Starts the server that keeps the rows of this folder, making it at the first start.
  public static EmbeddedPostgres start(HostFolder host) {
    var folder = host.resolve("postgres");
    return guarded(
        folder,
        () -> {
          Files.createDirectories(folder);
          sweep(folder);
          return start(folder, PostgresBinaries.unpackInto(folder));
        });
  }

  /// Starts with the programs of a given PostgreSQL, for tests on several versions.
  static EmbeddedPostgres startWith(Path folder, Path bin) {
    return guarded(folder, () -> start(Files.createDirectories(folder), bin));
  }

  public DatabaseAddress address() {
    return address;
  }

  @Override
  public void close() {
    try {
      process.stop();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private static EmbeddedPostgres start(Path folder, Path bin)
      throws IOException, InterruptedException {
    var cluster = PostgresCluster.at(folder, bin);
    cluster.make();
    stopOrphan(cluster.path());
    var words = "";
    for (var attempt = 1; attempt <= ATTEMPTS; attempt++) {
      var port = freePort();
      var command = cluster.command(port);
      var process =
          ServerProcess.start(cluster.user(), command, cluster.path(), folder.resolve("log"));
      if (process.awaitReady()) return new EmbeddedPostgres(process, cluster.address(port));
      words = process.lastWords();
      if (PASSING.stream().noneMatch(words::contains)) break;
      SECONDS.sleep(1);
    }
    throw new StartRefused(StartProblem.explain(folder, words));
  }

  /// A server that outlived us, because we and its watchdog were both killed, is asked to stop: the
  /// folder is ours alone now, and a fresh start is one known state instead of two.
  private static void stopOrphan(Path cluster) throws IOException, InterruptedException {
    var file = PostmasterFile.in(cluster);
    if (file.isEmpty()) return;
    var server = file.get().server();
    if (server.isPresent()) {
      log.info("Stopping the PostgreSQL left from an earlier run (process {})", file.get().pid());
      stop(server.get());
    }
    if (PostmasterFile.in(cluster).isPresent()) PostmasterFile.markStale(cluster);
  }

  private static void stop(ProcessHandle server) throws IOException, InterruptedException {
    new ProcessBuilder("sh", "-c", "kill -INT \"$0\"", Long.toString(server.pid()))
        .inheritIO()
        .start()
        .waitFor();
    try {
      server.onExit().get(ORPHAN_SECONDS, SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new StartRefused(
          "A PostgreSQL left from an earlier run (process %d) does not stop. End it, then try again."
              .formatted(server.pid()),
          e);
    }
  }

  /// Removes what an earlier start left half unpacked or half made.
  private static void sweep(Path folder) throws IOException {
    for (var pattern : List.of("unpacking-*", "making-*")) {
      try (var left = Files.newDirectoryStream(folder, pattern)) {
        for (var path : left) FileSystemUtils.deleteRecursively(path);
      }
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      return socket.getLocalPort();
    }
  }

  private interface Starting {
    EmbeddedPostgres run() throws IOException, InterruptedException;
  }

  private static EmbeddedPostgres guarded(Path folder, Starting starting) {
    try {
      return starting.run();
    } catch (IOException e) {
      throw new StartRefused(StartProblem.explain(folder, String.valueOf(e)), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartRefused("The start of PostgreSQL was interrupted", e);
    }
  }
}
