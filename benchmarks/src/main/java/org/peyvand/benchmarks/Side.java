package org.peyvand.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/// One side of a comparison: a benchmark, in a JVM that has run it before or in a fresh one.
///
/// @param name class and method
/// @param cold whether the first call of a JVM is measured, and nothing else
record Side(String name, boolean cold) {
  private static final int ITERATIONS = 2;
  private static final TimeValue ITERATION = TimeValue.seconds(1);

  static Side warm(String name) {
    return new Side(name, false);
  }

  static Side cold(String name) {
    return new Side(name, true);
  }

  /// Milliseconds per call, in a JVM of its own.
  double measure() throws RunnerException {
    var options =
        new OptionsBuilder()
            .include("\\." + name.replace(".", "\\.") + "$")
            .mode(cold ? Mode.SingleShotTime : Mode.AverageTime)
            .warmupIterations(cold ? 0 : ITERATIONS)
            .measurementIterations(cold ? 1 : ITERATIONS)
            .warmupTime(ITERATION)
            .measurementTime(ITERATION)
            .forks(1)
            .timeUnit(TimeUnit.MILLISECONDS)
            .jvmArgs("-Xmx1g", "--sun-misc-unsafe-memory-access=allow") // JMH's own, and loud.
            .verbosity(VerboseMode.SILENT)
            .shouldFailOnError(true)
            .build();
    return new Runner(options).runSingle().getPrimaryResult().getScore();
  }
}
