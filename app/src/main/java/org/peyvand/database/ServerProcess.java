package org.peyvand.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/// One running PostgreSQL server, bound to our life. Between us and it stands a small shell that
/// holds the other end of a pipe: when we go, however suddenly, the pipe closes and the shell lets
/// the server shut down in order.
final class ServerProcess {

  /// `$p` is the server and `$w` waits for the end of the pipe. The shell ends when the server
  /// ends, with its code, so that a server that dies at once is seen at once. It asks more than
  /// once, because a server that has only just begun does not listen yet.
  private static final String WATCHDOG =
      """
      exec 3<&0
      "$@" 3<&- </dev/null & p=$!
      { read -r _ <&3; n=0
        while [ $n -lt 120 ] && kill -INT $p 2>/dev/null; do n=$((n + 1)); sleep 1; done; } & w=$!
      wait $p; code=$?
      kill $w 2>/dev/null
      exit $code
      """;

  /// Recovery after a crash may read gigabytes of log; while the server lives, we wait.
  private static final int READY_MINUTES = 30;

  private static final int POLL_MILLIS = 20;

  /// A fast shutdown ends sessions and writes one checkpoint.
  private static final int STOP_SECONDS = 120;

  private static final long LOG_BYTES = 10L << 20;
  private static final int TAIL_LINES = 12;

  private final Process process;
  private final Path cluster;
  private final Path log;
  private final long logStart;

  private ServerProcess(Process process, Path cluster, Path log, long logStart) {
    this.process = process;
    this.cluster = cluster;
    this.log = log;
    this.logStart = logStart;
  }

  static ServerProcess start(ServerUser user, List<String> postgres, Path cluster, Path log)
      throws IOException {
    roll(log);
    var command = new ArrayList<>(hasSetsid() ? List.of("setsid") : List.<String>of());
    command.addAll(List.of("sh", "-c", WATCHDOG, "peyvand-watchdog"));
    command.addAll(postgres);
    var builder = new ProcessBuilder(user.running(command));
    quiet(builder, log.resolveSibling(""));
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    var logStart = Files.exists(log) ? Files.size(log) : 0;
    return new ServerProcess(builder.start(), cluster, log, logStart);
  }

  /// Takes settings meant for other servers and other languages out of the environment.
  static void quiet(ProcessBuilder builder, Path directory) {
    builder.directory(directory.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    builder.environment().put("LC_ALL", "C");
  }

  /// Waits until the server answers. Empty-handed when it died instead.
  boolean awaitReady() throws InterruptedException {
    for (var waited = 0L; waited < READY_MINUTES * 60_000L; waited += POLL_MILLIS) {
      if (PostmasterFile.in(cluster).filter(PostmasterFile::ready).isPresent()) return true;
      if (process.waitFor(POLL_MILLIS, MILLISECONDS)) return false;
    }
    stop();
    return false;
  }

  /// What is to be done when the server has ended, for whatever reason.
  void onEnd(Runnable then) {
    process.onExit().thenRun(() -> Thread.ofVirtual().name("postgres").start(then));
  }

  /// Shuts the server down in order.
  void stop() throws InterruptedException {
    try {
      process.getOutputStream().close();
    } catch (IOException _) {
      // The pipe is gone because the watchdog is: the server has ended or is about to.
    }
    if (process.waitFor(STOP_SECONDS, SECONDS)) return;
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly().waitFor();
  }

  /// What the server said since this start, shortened to its last lines.
  String lastWords() throws IOException {
    try (var in = Files.newInputStream(log)) {
      in.skipNBytes(logStart);
      var lines = new String(in.readAllBytes(), UTF_8).lines();
      var all = lines.toList();
      return String.join("\n", all.subList(Math.max(0, all.size() - TAIL_LINES), all.size()));
    }
  }

  private static void roll(Path log) throws IOException {
    if (!Files.exists(log) || Files.size(log) < LOG_BYTES) return;
    Files.move(
        log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
  }

  /// Only Linux has it. Without it, Ctrl-C in a terminal reaches the server too, as a fast
  /// shutdown.
  private static boolean hasSetsid() {
    return Files.isExecutable(Path.of("/usr/bin/setsid"))
        || Files.isExecutable(Path.of("/bin/setsid"));
  }
}
