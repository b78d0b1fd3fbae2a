package org.peyvand.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.peyvand.database.KeptKeys;
import org.peyvand.database.ScratchHost;
import org.peyvand.tlog.Checkpoint;
import org.peyvand.tlog.Note;
import org.peyvand.tlog.Opening;
import org.peyvand.tlog.TilePath;
import org.peyvand.tlog.TileReader;
import org.peyvand.tlog.Tree;
import org.peyvand.tlog.VerifierKey;
import org.springframework.util.FileSystemUtils;

/// What has been acknowledged survives the worst moment.
class PowerCutJourney {
  private static final int CUTS = 3;
  private static final int ACTS_BETWEEN_CUTS = 40;

  @Test
  void acts_survive_the_death_of_server_and_database() throws IOException, InterruptedException {
    var data = Files.createTempDirectory("peyvand-power-cut");
    Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
    KeptKeys.bring(data);
    var acknowledged = new HashSet<String>();
    for (int cut = 0; cut < CUTS; cut++) {
      acknowledged.addAll(actsUntilTheCut(data));
    }

    assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(100);
    try (var host = DemoHost.start(data)) {
      assertThat(actsInTheRegister(host)).containsAll(acknowledged);
    }
    FileSystemUtils.deleteRecursively(data);
  }

  private static Set<String> actsUntilTheCut(Path data) throws IOException, InterruptedException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var process =
        new ProcessBuilder(
                java,
                "--enable-native-access=ALL-UNNAMED",
                "-D" + ScratchHost.HOST_OF_ITS_OWN + "=true",
                "-cp",
                System.getProperty("java.class.path"),
                BusyHost.class.getName(),
                "--peyvand.mode=demo",
                "--peyvand.data=" + data,
                "--server.port=0")
            .redirectErrorStream(true)
            .start();
    var acts = new HashSet<String>();
    var said = new ArrayList<String>();
    try (var lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith(BusyHost.ACKNOWLEDGED)) {
          acts.add(line.substring(BusyHost.ACKNOWLEDGED.length()));
          if (acts.size() == ACTS_BETWEEN_CUTS) cut(process, data);
        } else {
          said.add(line);
        }
      }
    }
    process.waitFor();
    assertThat(acts).as(String.join("\n", said)).hasSizeGreaterThanOrEqualTo(ACTS_BETWEEN_CUTS);
    return acts;
  }

  /// SIGKILL to the database first, while the acts go on, then to the server.
  private static void cut(Process process, Path data) throws IOException {
    try (var files = Files.walk(data)) {
      var pidFile = files.filter(file -> file.endsWith("postmaster.pid")).findFirst().orElseThrow();
      var postmaster = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
      ProcessHandle.of(postmaster).orElseThrow().destroyForcibly();
    }
    // Through its handle, which leaves the pipe open: what was said before the cut can still be
    // read.
    process.toHandle().destroyForcibly();
  }

  /// Read as any mirror would: checkpoint, tiles and entries over HTTP, and the root computed anew.
  private static Set<String> actsInTheRegister(DemoHost host)
      throws IOException, InterruptedException {
    var key = VerifierKey.parse(text(host, "register/vkey").strip());
    var note = Note.parse(get(host, "register/checkpoint").orElseThrow());
    assertThat(note.open(List.of(key))).isInstanceOf(Opening.Opened.class);
    var checkpoint = Checkpoint.parse(note.text());
    TileReader tiles = path -> tile(host, path);
    var tree = new Tree(tiles, checkpoint.size());
    assertThat(tree.root()).isEqualTo(checkpoint.root());
    assertThat(tree.rootFromEntries()).isEqualTo(checkpoint.root());
    var acts = new HashSet<String>();
    for (long index = 0; index < checkpoint.size(); index++) {
      var entry = new String(tree.entry(index), StandardCharsets.UTF_8);
      assertThat(acts.add(entry.replaceAll(".*\"act\":\"([^\"]+)\".*", "$1"))).isTrue();
    }
    return acts;
  }

  private static Optional<byte[]> tile(DemoHost host, TilePath path) {
    try {
      return get(host, "register/" + path);
    } catch (IOException | InterruptedException failed) {
      throw new AssertionError(failed);
    }
  }

  private static String text(DemoHost host, String path) throws IOException, InterruptedException {
    return new String(get(host, path).orElseThrow(), StandardCharsets.UTF_8);
  }

  private static Optional<byte[]> get(DemoHost host, String path)
      throws IOException, InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      var answer =
          client.send(
              HttpRequest.newBuilder(URI.create(host.at(path))).build(),
              BodyHandlers.ofByteArray());
      return answer.statusCode() == 200 ? Optional.of(answer.body()) : Optional.empty();
    }
  }
}
