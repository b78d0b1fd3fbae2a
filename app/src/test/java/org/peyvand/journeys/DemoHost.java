package org.peyvand.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.peyvand.database.KeptKeys;
import org.springframework.util.FileSystemUtils;

/// The packed product in a process of its own, as a person starts it, mostly with the sample
/// network. Journeys share one; a test that kills its host starts another.
public final class DemoHost implements AutoCloseable {

  private static final String UP = "Peyvand is up: ";

  private final Process process;
  private final Path data;
  private final String address;
  private final BlockingQueue<String> said;

  private DemoHost(Process process, Path data, String address, BlockingQueue<String> said) {
    this.process = process;
    this.data = data;
    this.address = address;
    this.said = said;
  }

  /// The host of all journeys in this JVM.
  public static DemoHost shared() {
    return Shared.HOST;
  }

  /// A host in a folder of the caller's, to be stopped, killed and started again.
  public static DemoHost start(Path data) throws IOException {
    return start(data, "demo");
  }

  /// A host in earnest, without the sample network.
  public static DemoHost serve(Path data) throws IOException {
    return start(data, "serve");
  }

  /// A demo on a database of the operator's own.
  public static DemoHost start(Path data, Map<String, String> environment) throws IOException {
    return start(launch(data, "demo", environment), data);
  }

  /// How a demo ends that cannot start.
  ///
  /// @param said all that stood on the terminal
  public record Refusal(int exit, String said) {}

  /// A start that is to be refused.
  public static Refusal refused(Path data, Map<String, String> environment)
      throws IOException, InterruptedException {
    var process = launch(data, "demo", environment);
    var said = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Refusal(process.waitFor(), said);
  }

  private static DemoHost start(Path data, String mode) throws IOException {
    return start(launch(data, mode, Map.of()), data);
  }

  private static DemoHost start(Process process, Path data) throws IOException {
    var said = new LinkedBlockingQueue<String>();
    var reader = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    for (var line = reader.readLine(); line != null; line = reader.readLine()) {
      said.add(line);
      if (!line.startsWith(UP)) continue;
      Thread.ofVirtual().start(() -> reader.lines().forEach(said::add)); // Or its pipe would fill.
      return new DemoHost(process, data, line.substring(UP.length()).strip(), said);
    }
    throw new AssertionError("the host did not start:\n" + String.join("\n", said));
  }

  /// The address of the invitation that a host in earnest prints at its first start.
  public String invitation() throws InterruptedException {
    for (var line = next(); line != null; line = next()) {
      if (line.contains("/invitations/")) return line.substring(line.indexOf("http")).strip();
    }
    throw new AssertionError("no invitation was printed");
  }

  private String next() throws InterruptedException {
    return said.poll(1, TimeUnit.MINUTES);
  }

  /// The address of a page, such as `fa/`.
  public String at(String path) {
    return address + path;
  }

  public Path data() {
    return data;
  }

  public Process process() {
    return process;
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    process.waitFor();
  }

  private static Process launch(Path data, String mode, Map<String, String> environment)
      throws IOException {
    var jar = Path.of("target", "peyvand.jar").toAbsolutePath();
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx1g", "-XX:+ExitOnOutOfMemoryError"));
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-Dspring.aot.enabled=true"));
    command.addAll(List.of("-jar", jar.toString()));
    command.addAll(List.of("--peyvand.mode=" + mode, "--peyvand.data=" + data, "--server.port=0"));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    return builder.directory(new File("target")).start();
  }

  private static final class Shared {
    static final DemoHost HOST = start();

    private static DemoHost start() {
      try {
        var data = Files.createTempDirectory("peyvand-demo");
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
        KeptKeys.bring(data);
        var host = DemoHost.start(data);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(host)));
        return host;
      } catch (IOException e) {
        throw new AssertionError("the host did not start", e);
      }
    }

    private static void end(DemoHost host) {
      try {
        host.close();
        KeptKeys.keep(host.data());
        FileSystemUtils.deleteRecursively(host.data());
      } catch (IOException | InterruptedException e) {
        throw new AssertionError("the host did not end", e);
      }
    }
  }
}
