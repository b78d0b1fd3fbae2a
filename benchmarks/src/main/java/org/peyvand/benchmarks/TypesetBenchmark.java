package org.peyvand.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.peyvand.typeset.Treaty;
import org.peyvand.typeset.TypesetOutcome;
import org.peyvand.typeset.TypesetOutcome.Printed;
import org.peyvand.typeset.Typesetter;

/// A paper in eleven languages is set: the first one of a JVM, fonts and all, against later ones.
@State(Scope.Benchmark)
public class TypesetBenchmark {
  /// How often the clauses of each language are repeated.
  static final int ROUNDS = 3;

  @Param("" + ROUNDS)
  int rounds;

  /// Kept, as a host keeps its own.
  private static final class Kept {
    static final Typesetter TYPESETTER = new Typesetter();
  }

  /// Asked once per JVM, it reads the fonts as well.
  @Benchmark
  public int setPaper() {
    return pages(Kept.TYPESETTER.set(Treaty.paper(rounds)));
  }

  static int pages(TypesetOutcome outcome) {
    if (outcome instanceof Printed printed) return printed.pages();
    throw new IllegalStateException(outcome.toString());
  }

  static int pages(int rounds) {
    return pages(Kept.TYPESETTER.set(Treaty.paper(rounds)));
  }
}
