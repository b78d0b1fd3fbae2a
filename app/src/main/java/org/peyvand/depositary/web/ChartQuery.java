package org.peyvand.depositary.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.stream.Stream;
import org.peyvand.depositary.StatusChart.Moment;
import org.peyvand.depositary.StatusChart.Order;

/// What an address asks of a status chart.
///
/// @param asOf a civil date, as `2025-10-25`; empty for none
/// @param knownAt an instant, as `2025-10-28T06:00:00Z`, or a date for its end in UTC; empty for
///   none
/// @param order `date`, or else the protocol order
public record ChartQuery(String asOf, String knownAt, String order) {
  /// The moment asked for; empty where it cannot be read or has not come yet.
  public Optional<Moment> moment(Instant now) {
    try {
      var day = asOf.isEmpty() ? Optional.<LocalDate>empty() : Optional.of(LocalDate.parse(asOf));
      var known = knownAt.isEmpty() ? Optional.<Instant>empty() : Optional.of(instant(now));
      // A day has come once it has begun somewhere.
      var today = LocalDate.ofInstant(now, ZoneOffset.ofHours(14));
      if (day.filter(asked -> asked.isAfter(today)).isPresent()) return Optional.empty();
      if (known.filter(asked -> asked.isAfter(now)).isPresent()) return Optional.empty();
      return Optional.of(new Moment(day, known));
    } catch (DateTimeParseException unreadable) {
      return Optional.empty();
    }
  }

  /// Of a day that is not over yet what is known now.
  private Instant instant(Instant now) {
    if (knownAt.indexOf('T') >= 0) return Instant.parse(knownAt);
    var day = LocalDate.parse(knownAt);
    var end = day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC).minusMillis(1);
    return day.equals(LocalDate.ofInstant(now, ZoneOffset.UTC)) ? now : end;
  }

  public Order rows() {
    return Stream.of(Order.values())
        .filter(each -> each.name().equalsIgnoreCase(order))
        .findFirst()
        .orElse(Order.PROTOCOL);
  }
}
