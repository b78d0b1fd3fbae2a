package org.peyvand.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

class BenchmarksTests {

  @Test
  void every_benchmark_runs_and_is_part_of_a_comparison() throws Exception {
    var options =
        new OptionsBuilder()
            .param("entries", "300")
            .param("rsaBits", "2048")
            .param("rounds", "1")
            .mode(Mode.SingleShotTime)
            .warmupIterations(0)
            .measurementIterations(1)
            .forks(0)
            .verbosity(VerboseMode.SILENT)
            .shouldFailOnError(true)
            .build();

    var ran =
        new Runner(options)
            .run().stream()
                .map(result -> result.getParams().getBenchmark())
                .map(name -> name.substring(BenchmarksTests.class.getPackageName().length() + 1))
                .collect(Collectors.toSet());

    assertThat(ran).isEqualTo(compared());
  }

  private static Set<String> compared() {
    return Comparison.ALL.stream()
        .flatMap(one -> Stream.of(one.ours(), one.other()))
        .map(Side::name)
        .collect(Collectors.toSet());
  }
}
