package org.peyvand.tlog;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A log of 1,000 entries that other programs accepted, kept outside the project. Where it is
/// absent its tests are skipped, but never unnoticed in CI.
final class Vectors {

  private static final Path FOLDER = Path.of("../../shared/vectors/tlog").toAbsolutePath();

  private Vectors() {}

  static Path folder() {
    var candidates = List.of(FOLDER, Path.of("../../../shared/vectors/tlog").toAbsolutePath());
    for (var folder : candidates) {
      if (Files.isDirectory(folder)) {
        return folder.normalize();
      }
    }
    return "true".equals(System.getenv("CI"))
        ? fail("the log vectors are missing: " + FOLDER)
        : abort("the log vectors are missing: " + FOLDER);
  }

  static byte[] bytes(String name) {
    try {
      return Files.readAllBytes(folder().resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<String> lines(String name) {
    return Strict.utf8(bytes(name)).lines().toList();
  }

  static List<VerifierKey> keys() {
    return lines("vkeys.txt").stream().map(VerifierKey::parse).toList();
  }

  static Tree tree(long size) {
    return new Tree(new FolderTiles(folder()), size);
  }
}
