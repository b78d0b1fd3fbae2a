package org.peyvand.depositary;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.peyvand.depositary.StatusChart.Moment;
import org.peyvand.depositary.StatusChart.Order;
import org.peyvand.depositary.StatusChart.Row;

/// What a chart shows of acts for the moment it is asked for.
final class ChartRules {
  private ChartRules() {}

  /// The acts done by then, as they were known by then: a confirmation that came later is not told.
  static List<Act> standing(List<Act> acts, Moment moment) {
    return acts.stream()
        .filter(act -> moment.asOf().filter(day -> act.on().isAfter(day)).isEmpty())
        .filter(act -> known(act.recordedAt(), moment))
        .map(act -> asKnown(act, moment))
        .sorted(Comparator.comparing(Act::on).thenComparing(Act::recordedAt))
        .toList();
  }

  private static Act asKnown(Act act, Moment moment) {
    var confirmed = act.confirmation().filter(confirmation -> known(confirmation.at(), moment));
    return new Act(
        act.id(),
        act.instrument(),
        act.body(),
        act.on(),
        act.place(),
        act.zone(),
        act.recordedAt(),
        act.recordedBy(),
        confirmed,
        act.evidence());
  }

  private static boolean known(Instant at, Moment moment) {
    return moment.knownAt().filter(at::isAfter).isEmpty();
  }

  static List<Row> ordered(List<Row> rows, Order order) {
    return switch (order) {
      case PROTOCOL -> rows;
      case DATE ->
          rows.stream()
              .sorted(Comparator.comparing(ChartRules::first).thenComparing(Row::number))
              .toList();
    };
  }

  private static LocalDate first(Row row) {
    return row.acts().isEmpty() ? LocalDate.MAX : row.acts().getFirst().on();
  }

  /// Whether a text adopted on a day was adopted by then.
  static boolean adopted(LocalDate day, Optional<LocalDate> asOf) {
    return asOf.filter(day::isAfter).isEmpty();
  }
}
