package org.peyvand.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `postmaster.pid`, in which a PostgreSQL server says who it is and how far it has come.
record PostmasterFile(long pid, String status) {

  private static final int STATUS_LINE = 7;

  static Optional<PostmasterFile> in(Path cluster) {
    try {
      return parse(Files.readAllLines(cluster.resolve("postmaster.pid")));
    } catch (IOException e) {
      return Optional.empty(); // Not there, or gone while we read it.
    }
  }

  static Optional<PostmasterFile> parse(List<String> lines) {
    if (lines.isEmpty() || !lines.getFirst().strip().matches("-?[0-9]{1,10}")) {
      return Optional.empty();
    }
    // A server started by hand in single-user mode writes its number with a minus.
    var pid = Math.abs(Long.parseLong(lines.getFirst().strip()));
    var status = lines.size() > STATUS_LINE ? lines.get(STATUS_LINE).strip() : "starting";
    return Optional.of(new PostmasterFile(pid, status));
  }

  /// Marks a file left by a server that is gone. Its number may belong to another program by now,
  /// which PostgreSQL would take for a server of its own; so a number that no process can have
  /// stands there instead. The other lines stay: by them it finds out whether old workers still
  /// hold memory.
  static void markStale(Path cluster) throws IOException {
    var file = cluster.resolve("postmaster.pid");
    var lines = new ArrayList<>(Files.readAllLines(file));
    lines.set(0, Integer.toString(Integer.MAX_VALUE));
    if (lines.size() > STATUS_LINE) lines.set(STATUS_LINE, "stale");
    Files.write(file, lines);
  }

  boolean ready() {
    return status.equals("ready");
  }

  /// The living server this file speaks of. Empty when the number now belongs to something else, as
  /// it easily does in a container after a restart.
  Optional<ProcessHandle> server() {
    return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(PostmasterFile::isPostgres);
  }

  private static boolean isPostgres(ProcessHandle process) {
    var command = process.info().command();
    return command.map(c -> c.endsWith("/postgres")).orElse(true);
  }
}
