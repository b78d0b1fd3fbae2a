package org.peyvand.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A server held by a JVM of its own, so that the holder can be killed.
record HeldPostgres(Process holder, DatabaseAddress address, long postmaster) {

  private static final int GONE_SECONDS = 60;

  /// What the other JVM runs: start, say where, hold until told to end.
  static final class Main {
    public static void main(String[] arguments) throws IOException {
      try (var host = HostFolder.open(Path.of(arguments[0]));
          var server = EmbeddedPostgres.start(host)) {
        var address = server.address();
        var pid = PostmasterFile.in(host.resolve("postgres/data")).orElseThrow().pid();
        System.out.println(
            String.join(" ", "UP", address.url(), address.user(), address.password(), pid + ""));
        System.in.read();
      } catch (StartRefused refused) {
        System.out.println("REFUSED " + refused.getMessage());
      }
    }
  }

  static HeldPostgres start(Path folder) throws IOException {
    return start(folder, List.of(), System.getProperty("java.class.path"));
  }

  static HeldPostgres start(Path folder, List<String> prefix, String classPath) throws IOException {
    var process = launch(folder, prefix, classPath);
    var said = new ArrayList<String>();
    var reader = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    for (var line = reader.readLine(); line != null; line = reader.readLine()) {
      said.add(line);
      if (!line.startsWith("UP ")) continue;
      var words = line.split(" ");
      var address = new DatabaseAddress(words[1], words[2], words[3]);
      return new HeldPostgres(process, address, Long.parseLong(words[4]));
    }
    throw new StartRefused(String.join("\n", said));
  }

  private static Process launch(Path folder, List<String> prefix, String classPath)
      throws IOException {
    var command = new ArrayList<>(prefix);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx64m", "-XX:TieredStopAtLevel=1", "-cp", classPath));
    command.addAll(List.of(Main.class.getName(), folder.toString()));
    return new ProcessBuilder(command).redirectErrorStream(true).directory(new File("/")).start();
  }

  /// Everything between the holder and the server: the watchdog and its reader.
  List<ProcessHandle> watchdogs() {
    return holder.descendants().filter(p -> p.info().command().orElse("").endsWith("sh")).toList();
  }

  void killHolder() {
    holder.destroyForcibly();
  }

  void killEverything() throws Exception {
    var all = new ArrayList<>(watchdogs());
    ProcessHandle.of(postmaster).ifPresent(all::add);
    killHolder();
    all.forEach(ProcessHandle::destroyForcibly);
    holder.waitFor();
    serverEnds();
  }

  boolean serverEnds() throws Exception {
    var server = ProcessHandle.of(postmaster);
    if (server.isPresent()) server.get().onExit().get(GONE_SECONDS, SECONDS);
    return true;
  }

  void stop() throws IOException, InterruptedException {
    holder.getOutputStream().close();
    holder.waitFor();
  }
}
