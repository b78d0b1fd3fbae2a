package org.peyvand.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.openjdk.jmh.runner.RunnerException;

/// Runs the comparisons and prints a table. Each round measures every side once, each in a JVM of
/// its own, before the next round begins.
final class Compare {
  private static final int ROUNDS = 5;
  private static final String TYPESETTING = "TypesetBenchmark.setPaper";

  private final List<Comparison> comparisons;
  private final int rounds;
  private final Map<Side, List<Double>> millis = new LinkedHashMap<>();

  private Compare(List<Comparison> comparisons, int rounds) {
    this.comparisons = comparisons;
    this.rounds = rounds;
  }

  /// First word: how many rounds. Second: a pattern for the titles wanted.
  public static void main(String[] words) throws RunnerException {
    var rounds = words.length > 0 ? Integer.parseInt(words[0]) : ROUNDS;
    var wanted = Pattern.compile(words.length > 1 ? words[1] : "");
    var chosen = Comparison.ALL.stream().filter(one -> wanted.matcher(one.title()).find()).toList();
    new Compare(chosen, rounds).run();
  }

  private void run() throws RunnerException {
    for (var comparison : comparisons) {
      millis.put(comparison.ours(), new ArrayList<>());
      millis.put(comparison.other(), new ArrayList<>());
    }
    for (var round = 1; round <= rounds; round++) {
      System.err.println("round " + round + " of " + rounds);
      for (var side : millis.entrySet()) side.getValue().add(side.getKey().measure());
    }
    print();
  }

  private void print() {
    System.out.println("| comparison | ratio | ms | against ms |\n|---|---|---|---|");
    for (var comparison : comparisons) {
      var ours = measured(comparison.ours());
      var others = measured(comparison.other());
      System.out.printf(
          "| %s | %s | %s | %s |%n",
          comparison.title(), Spread.ofRatios(ours, others), Spread.of(ours), Spread.of(others));
    }
    System.out.println("\nmiddle (lowest–highest) of " + rounds + " rounds");
    millis.keySet().stream()
        .filter(side -> side.name().equals(TYPESETTING))
        .forEach(this::printPerPage);
  }

  private void printPerPage(Side side) {
    var pages = TypesetBenchmark.pages(TypesetBenchmark.ROUNDS);
    var each = Spread.of(measured(side)).dividedBy(pages);
    var when = side.cold() ? "cold" : "warm";
    System.out.printf("typeset %s: %s ms per page, %d pages%n", when, each, pages);
  }

  private List<Double> measured(Side side) {
    return millis.getOrDefault(side, List.of());
  }
}
