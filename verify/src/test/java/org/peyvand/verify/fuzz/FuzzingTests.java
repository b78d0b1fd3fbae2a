package org.peyvand.verify.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Runs Jazzer, a coverage-guided fuzzer, over our parsers, in a JVM of its own. It starts from the
/// inputs in `src/test/corpus`, which earlier runs found worth keeping; `-Dpeyvand.fuzz.seconds`
/// says how long it looks for more (`./check` gives it a minute, `./check --fuzz SECONDS` longer).
/// An input that breaks something is left in `target/fuzz`, together with what it broke.
class FuzzingTests {
  private static final int SECONDS = Integer.getInteger("peyvand.fuzz.seconds", 0);
  private static final int FUZZERS = 2;

  /// For the JVM and the corpus, beside the time given.
  private static final int START_SECONDS = 180;

  @ParameterizedTest
  @ValueSource(classes = {LogFuzzer.class, VerifyFuzzer.class})
  void no_input_breaks_a_parser(Class<?> fuzzer) throws Exception {
    var name = fuzzer == LogFuzzer.class ? "log" : "verify";
    var found = Files.createDirectories(Path.of("target/fuzz").resolve(name)).toAbsolutePath();
    var said = found.resolveSibling(name + ".txt");
    var command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx512m",
            "-XX:+EnableDynamicAgentLoading",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            "com.code_intelligence.jazzer.Jazzer",
            "--target_class=" + fuzzer.getName(),
            "--instrumentation_includes=org.peyvand.**",
            "--custom_hook_includes=org.peyvand.**",
            "--reproducer_path=" + found,
            "-artifact_prefix=" + found.resolveSibling("broken-" + name + "-"),
            "-timeout=20",
            "-rss_limit_mb=2048",
            "-max_len=32768",
            "-print_final_stats=1");
    var words = new ArrayList<>(command);
    // Without time of its own it only tries what is kept.
    words.add(SECONDS == 0 ? "-runs=0" : "-max_total_time=" + Math.max(1, SECONDS / FUZZERS));
    words.add(found.toString());
    words.add(Path.of("src/test/corpus").resolve(name).toAbsolutePath().toString());

    var process =
        new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    try {
      var ended = process.waitFor(START_SECONDS + SECONDS, TimeUnit.SECONDS);
      assertThat(ended).as("ended in time").isTrue();
      assertThat(process.exitValue()).as(Files.readString(said)).isZero();
    } finally {
      process.destroyForcibly();
    }
  }
}
