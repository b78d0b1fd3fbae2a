package org.peyvand.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.peyvand.verify.container.Container;
import org.peyvand.verify.container.ContainerRefusal;
import org.peyvand.verify.container.ContainerWriter;
import org.peyvand.verify.sample.SampleOriginal;
import org.peyvand.verify.signature.State;

/// No byte of a signed original changes unseen: neither in place, where the zip's checksum notices
/// first, nor by somebody who packs the archive anew.
class FlippedByteTests {
  private static final int POSITIONS_PER_FILE = 4;
  private static final Logger PDFBOX = Logger.getLogger("org.apache.pdfbox");
  private static final byte[] SEALED = new SampleOriginal().sealed();

  @BeforeAll
  static void expectBrokenPdfs() {
    PDFBOX.setLevel(Level.OFF);
  }

  private static Report verify(byte[] archive) throws Exception {
    try (var container = Container.open(archive)) {
      return ContainerVerifier.verify(container, Trust.none(), SampleOriginal.NOW);
    }
  }

  private static void assertBlamed(Report report, String file, int at) {
    assertThat(report.exit()).as("%s, byte %d", file, at).isEqualTo(1);
    assertThat(report.problems())
        .as("%s, byte %d", file, at)
        .anyMatch(
            problem -> problem.file().equals(file) && problem.finding().effect() == State.FAILS);
  }

  @Test
  void a_byte_flipped_in_place_is_found_and_its_file_named() throws Exception {
    try (var container = Container.open(SEALED)) {
      for (var file : container.files()) {
        var content = container.read(file.name(), 1 << 24).orElseThrow();
        var start = indexOf(SEALED, content);
        for (var at : positions(content.length)) {
          var flipped = SEALED.clone();
          flipped[start + at] ^= (byte) (1 << (at % 8));
          assertBlamed(verify(flipped), file.name(), at);
        }
      }
    }
  }

  @Test
  void a_byte_flipped_and_packed_anew_is_found_and_its_file_named() throws Exception {
    try (var container = Container.open(SEALED)) {
      for (var file : container.files()) {
        if (file.name().equals(Container.MIMETYPE)) continue;
        var content = container.read(file.name(), 1 << 24).orElseThrow();
        for (var at : positions(content.length)) {
          var flipped = content.clone();
          flipped[at] ^= (byte) (1 << (at % 8));
          assertBlamed(verify(replaced(container, file.name(), flipped)), file.name(), at);
        }
      }
    }
  }

  @Test
  void every_byte_of_the_last_seal_counts() throws Exception {
    var sample = new SampleOriginal();
    var name = "META-INF/signature001.p7s";
    var archive =
        ContainerWriter.create()
            .add("declaration.json", new byte[9])
            .seal(manifest -> sample.seal.sign(manifest, SampleOriginal.SIGNED))
            .toBytes();
    try (var container = Container.open(archive)) {
      assertThat(sealProblems(archive)).isEmpty();
      var content = container.read(name, 1 << 16).orElseThrow();
      for (var at = 0; at < content.length; at++) {
        var flipped = content.clone();
        flipped[at] ^= 1;
        assertThat(sealProblems(replaced(container, name, flipped)))
            .as("byte %d", at)
            .contains(new Problem(name, Finding.SEAL_FAILS));
      }
    }
  }

  private static java.util.List<Problem> sealProblems(byte[] archive) throws Exception {
    var problems = new Problems();
    try (var container = Container.open(archive)) {
      new SealCheck(
              container,
              Trust.none(),
              problems,
              SampleOriginal.NOW,
              true,
              new TimestampFiles(container, Trust.none()))
          .check();
    }
    return problems.list();
  }

  @Test
  void every_byte_that_belongs_to_no_file_counts_too() throws Exception {
    var small = ContainerWriter.create().add("a", new byte[3]).add("b", new byte[5]).toBytes();
    for (var at = 0; at < small.length; at++) {
      for (var bit = 0; bit < 8; bit++) {
        var flipped = small.clone();
        flipped[at] ^= (byte) (1 << bit);
        assertThat(noticed(flipped)).as("byte %d, bit %d", at, bit).isTrue();
      }
    }
  }

  private static boolean noticed(byte[] archive) throws Exception {
    try (var container = Container.open(archive)) {
      return container.files().stream().anyMatch(file -> file.damaged());
    } catch (ContainerRefusal _) {
      return true;
    }
  }

  private static byte[] replaced(Container container, String name, byte[] content)
      throws Exception {
    var writer = ContainerWriter.create();
    for (var file : container.files()) {
      if (file.name().equals(Container.MIMETYPE)) continue;
      var old = container.read(file.name(), 1 << 24).orElseThrow();
      writer.add(file.name(), file.name().equals(name) ? content : old);
    }
    return writer.toBytes();
  }

  private static int[] positions(int length) {
    return java.util.stream.IntStream.range(0, POSITIONS_PER_FILE)
        .map(i -> (int) ((long) i * (length - 1) / (POSITIONS_PER_FILE - 1)))
        .distinct()
        .toArray();
  }

  private static int indexOf(byte[] whole, byte[] part) {
    for (var i = 0; i + part.length <= whole.length; i++) {
      if (Arrays.equals(whole, i, i + part.length, part, 0, part.length)) return i;
    }
    throw new AssertionError("not stored as it is");
  }
}
