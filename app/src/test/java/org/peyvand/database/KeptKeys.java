package org.peyvand.database;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// The sample signers' keys, handed from one host of the tests to the next: to make them anew costs
/// each host some eight seconds of work. They stay in `target/`, until the next clean build.
public final class KeptKeys {
  private static final Path KEPT = Path.of("target", "kept-sample-keys");
  private static final String FOLDER = "sample-keys";

  private KeptKeys() {}

  /// Gives a new host the keys that an earlier one has made.
  public static void bring(Path data) {
    copy(KEPT, data.resolve(FOLDER));
  }

  /// Keeps what this host has made.
  public static void keep(Path data) {
    copy(data.resolve(FOLDER), KEPT);
  }

  private static void copy(Path from, Path to) {
    if (!Files.isDirectory(from)) return;
    try (var keys = Files.newDirectoryStream(from, "*.pem")) {
      Files.createDirectories(to);
      for (var key : keys) copyWhole(key, to.resolve(key.getFileName()));
    } catch (IOException e) {
      throw new AssertionError("no keys for a host", e);
    }
  }

  /// Two JVMs may do this at once; each file is seen whole or not at all.
  private static void copyWhole(Path key, Path to) throws IOException {
    if (Files.exists(to)) return;
    var fresh = Files.createTempFile(to.getParent(), "fresh", ".new");
    Files.copy(key, fresh, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
    try {
      Files.move(fresh, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileAlreadyExistsException madeMeanwhile) {
      Files.delete(fresh);
    }
  }
}
