package org.peyvand.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// Several measurements of the same thing, said without flattering: the middle one, and both ends.
record Spread(double lowest, double middle, double highest) {

  static Spread of(List<Double> values) {
    var sorted = values.stream().sorted().toList();
    var half = sorted.size() / 2;
    var middle =
        sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    return new Spread(sorted.getFirst(), middle, sorted.getLast());
  }

  /// Of each round the one by the other, since what disturbs a round disturbs both.
  static Spread ofRatios(List<Double> ours, List<Double> others) {
    return of(
        IntStream.range(0, ours.size())
            .mapToObj(round -> ours.get(round) / others.get(round))
            .toList());
  }

  Spread dividedBy(double number) {
    return new Spread(lowest / number, middle / number, highest / number);
  }

  @Override
  public String toString() {
    return "%s (%s–%s)".formatted(number(middle), number(lowest), number(highest));
  }

  /// Three digits that mean something.
  private static String number(double value) {
    var digits = value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : value >= 0.1 ? 3 : 4;
    return String.format(Locale.ROOT, "%." + digits + "f", value);
  }
}
