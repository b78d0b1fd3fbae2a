package org.peyvand.verify.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// Every input that a fuzzer found worth keeping, without the fuzzer: fast, and on any machine.
class CorpusTests {
  private static final Path CORPUS = Path.of("src/test/corpus");

  @Test
  void the_log_reads_or_refuses_all_that_is_kept() throws Exception {
    for (var input : kept("log")) LogFuzzer.fuzzerTestOneInput(Files.readAllBytes(input));
  }

  @Test
  void the_verifier_reads_or_refuses_all_that_is_kept() throws Exception {
    for (var input : kept("verify")) VerifyFuzzer.fuzzerTestOneInput(Files.readAllBytes(input));
  }

  private static Iterable<Path> kept(String name) throws Exception {
    try (var files = Files.list(CORPUS.resolve(name))) {
      var all = files.sorted().toList();
      assertThat(all).isNotEmpty();
      return all;
    }
  }
}
