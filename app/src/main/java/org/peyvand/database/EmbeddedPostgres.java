package org.peyvand.database;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
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

  /// A server that dies by itself is started again so often in an hour; then something is wrong
  /// that a start does not mend.
  static final int RESTARTS_MAX = 5;

  private static final Duration RESTARTS_WITHIN = Duration.ofHours(1);

  private final PostgresCluster cluster;
  private final int port;
  private final DatabaseAddress address;
  private final Deque<Long> restarts = new ArrayDeque<>();
  private volatile ServerProcess process;
  private volatile boolean closing;
  private volatile boolean givenUp;

  private EmbeddedPostgres(PostgresCluster cluster, int port, ServerProcess process)
      throws IOException {
    this.cluster = cluster;
    this.port = port;
    this.process = process;
    this.address = cluster.address(port);
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

  /// Whether the server died too often to be started again.
  boolean givenUp() {
    return givenUp;
  }

  @Override
  public void close() {
    closing = true;
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
    for (var attempt = 1; ; attempt++) {
      var port = freePort();
      var process = cluster.start(port);
      if (process.awaitReady()) return new EmbeddedPostgres(cluster, port, process).watched();
      judge(cluster, process, attempt);
    }
  }

  /// Whether another attempt makes sense, after a pause.
  private static void judge(PostgresCluster cluster, ServerProcess process, int attempt)
      throws IOException, InterruptedException {
    var words = process.lastWords();
    if (attempt == ATTEMPTS || PASSING.stream().noneMatch(words::contains)) {
      throw new StartRefused(StartProblem.explain(cluster.folder(), words));
    }
    SECONDS.sleep(1);
  }

  private EmbeddedPostgres watched() {
    process.onEnd(this::startAgain);
    return this;
  }

  /// The server has ended although nobody asked it to: killed, or by a fault of its own. It comes
  /// back at the same address, so whoever spoke to it only has to connect again.
  private void startAgain() {
    if (closing) return;
    if (!mayStartAgain()) {
      giveUp("It died %d times within an hour.".formatted(RESTARTS_MAX + 1));
      return;
    }
    log.warn("PostgreSQL has died and is started again");
    try {
      for (var attempt = 1; !closing; attempt++) {
        stopOrphan(cluster.path());
        process = cluster.start(port);
        if (closing) process.stop();
        else if (process.awaitReady()) break;
        else judge(cluster, process, attempt);
      }
      watched();
    } catch (IOException | StartRefused refused) {
      giveUp(String.valueOf(refused.getMessage()));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean mayStartAgain() {
    var now = System.nanoTime();
    restarts.removeIf(then -> now - then > RESTARTS_WITHIN.toNanos());
    restarts.add(now);
    return restarts.size() <= RESTARTS_MAX;
  }

  private void giveUp(String why) {
    givenUp = true;
    log.error("PostgreSQL is not started again. {} Stop Peyvand, mend this, start it again.", why);
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
