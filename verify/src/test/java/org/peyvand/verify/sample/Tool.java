package org.peyvand.verify.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A program that is not ours. Where it is missing a test is skipped, but never in continuous
/// integration.
public record Tool(Path folder) {
  private static final int PATIENCE_SECONDS = 60;

  /// @param exit the program's
  /// @param said all it printed
  public record Answer(int exit, String said) {}

  public Answer run(String... words) throws Exception {
    var said = folder.resolve("said");
    var builder = new ProcessBuilder(List.of(words)).directory(folder.toFile());
    builder.redirectErrorStream(true).redirectOutput(said.toFile());
    try {
      var process = builder.start();
      assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
      return new Answer(process.exitValue(), Files.readString(said, StandardCharsets.ISO_8859_1));
    } catch (IOException _) {
      assertThat(System.getenv("CI")).as(words[0] + " is missing").isNotEqualTo("true");
      assumeTrue(false, words[0] + " is missing");
      throw new AssertionError();
    }
  }
}
