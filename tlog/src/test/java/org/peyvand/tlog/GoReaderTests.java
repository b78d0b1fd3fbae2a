package org.peyvand.tlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A log reader we did not write, Go's `golang.org/x/mod/sumdb` as Debian packs it, reads our logs.
class GoReaderTests {
  private static final Path PROGRAM = Path.of("src/test/resources/go/register.go");
  private static final Path LIBRARY = Path.of("/usr/share/gocode/src/golang.org/x/mod/sumdb/tlog");

  /// Beside tiles of every width: one full level-0 tile and one level-1 tile that is not.
  private static final List<Integer> SIZES = List.of(1, 2, 255, 256, 257, 700);

  @TempDir private static Path built;
  @TempDir private Path log;

  private final SigningKey key =
      SigningKey.generate("sample-go.invalid/log", SignatureKind.ED25519, new SecureRandom());
  private final SigningKey witness =
      SigningKey.generate("minsk.example/w", SignatureKind.COSIGNATURE, new SecureRandom());
  private final SigningKey later =
      SigningKey.generate("minsk.example/w", SignatureKind.ML_DSA_COSIGNATURE, new SecureRandom());
  private final List<Path> older = new ArrayList<>();

  @BeforeAll
  static void build() throws Exception {
    if (!Files.isDirectory(LIBRARY)) missing("golang-golang-x-mod-dev");
    var target = built.resolve("register").toString();
    assertThat(run("go", "build", "-o", target, PROGRAM.toString())).isEqualTo("");
  }

  @BeforeEach
  void keep_a_log() throws Exception {
    var tiles = new FolderTiles(log);
    var size = 0;
    for (var next : SIZES) {
      var tree = new Log(tiles).append(size, Trees.entries(size, next));
      size = next;
      var signed = (SigningOutcome.Signed) new CheckpointSigner(key, tiles).sign(tree);
      // Witnesses' signatures stand under it too; Go reads past them.
      var seen = signed.note().cosigned(witness, Instant.EPOCH).cosigned(later, Instant.EPOCH);
      Files.write(log.resolve("checkpoint"), seen.bytes());
      older.add(Files.write(log.resolve("checkpoint." + next), seen.bytes()));
    }
  }

  @Test
  void go_proves_every_entry_and_that_the_tree_only_grew() throws Exception {
    assertThat(read(key.verifierKey()))
        .contains("grew from 1 to 700", "grew from 257 to 700")
        .endsWith("700 entries of sample-go.invalid/log are proven\n");
  }

  @Test
  void go_refuses_a_flipped_bit_in_a_tile_or_an_entry() throws Exception {
    for (var file : List.of("tile/0/000", "tile/entries/001", "tile/entries/002.p/188")) {
      var bytes = Files.readAllBytes(log.resolve(file));
      Files.write(log.resolve(file), flipped(bytes));

      assertThat(read(key.verifierKey())).as(file).doesNotContain("are proven");
      Files.write(log.resolve(file), bytes);
    }
  }

  @Test
  void go_refuses_the_key_of_another_log_and_a_history_that_forked() throws Exception {
    var other =
        SigningKey.generate("sample-go.invalid/log", SignatureKind.ED25519, new SecureRandom());
    assertThat(read(other.verifierKey())).doesNotContain("are proven");

    var forked = new Log(new MemoryTiles()).append(0, Trees.entries(7, 107));
    var signed = (SigningOutcome.Signed) new CheckpointSigner(key, new MemoryTiles()).sign(forked);
    Files.write(older.getFirst(), signed.note().bytes());
    assertThat(read(key.verifierKey())).doesNotContain("are proven");
  }

  private static byte[] flipped(byte[] bytes) {
    var copy = bytes.clone();
    copy[copy.length / 2] ^= 4;
    return copy;
  }

  private String read(VerifierKey of) throws Exception {
    var command = new ArrayList<>(List.of(built.resolve("register").toString(), of.toString()));
    command.add(log.toString());
    for (var checkpoint : older) command.add(checkpoint.toString());
    return run(command.toArray(String[]::new));
  }

  private static String run(String... command) throws Exception {
    var said = Files.createTempFile(built, "said", ".txt");
    var builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
    builder.environment().put("GO111MODULE", "off");
    builder.environment().put("GOPATH", "/usr/share/gocode");
    builder.environment().put("GOCACHE", built.resolve("cache").toString());
    try {
      var process = builder.start();
      assertThat(process.waitFor(120, TimeUnit.SECONDS)).as("ended in time").isTrue();
      return Files.readString(said);
    } catch (IOException _) {
      missing("golang-go");
      return "";
    }
  }

  private static void missing(String what) {
    assertThat(System.getenv("CI")).as(what + " is missing").isNotEqualTo("true");
    Assumptions.abort(what + " is missing");
  }
}
