package org.peyvand.verify.sample;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/// Files kept beside the project. Where they are missing a test is skipped, but never in continuous
/// integration.
public final class Shared {
  private Shared() {}

  public static Path folder(String name) {
    var folder = Path.of("..", "..", "shared").resolve(name);
    if (!"true".equals(System.getenv("CI"))) {
      assumeTrue(Files.isDirectory(folder), "no ../shared/" + name);
    }
    return folder;
  }
}
