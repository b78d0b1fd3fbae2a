package org.peyvand.languages;

import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;

/// A date as precise as its source was, in the calendar of its source: `persian:1383` stays the
/// year 1383, which began in March 2004, and never becomes "2004".
///
/// @param first the first day of the year, month or day that the source names
public record HistoricalDate(CalendarSystem calendar, Precision precision, LocalDate first) {
  private static final Pattern WRITTEN =
      Pattern.compile("([a-z]+):(\\d{1,4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

  /// How much the source says.
  public enum Precision {
    YEAR,
    MONTH,
    DAY
  }

  public static HistoricalDate year(CalendarSystem calendar, int year) {
    return new HistoricalDate(calendar, Precision.YEAR, calendar.date(year, 1, 1));
  }

  public static HistoricalDate month(CalendarSystem calendar, int year, int month) {
    return new HistoricalDate(calendar, Precision.MONTH, calendar.date(year, month, 1));
  }

  public static HistoricalDate day(CalendarSystem calendar, LocalDate day) {
    return new HistoricalDate(calendar, Precision.DAY, day);
  }

  /// The last day that the source may mean.
  public LocalDate last() {
    return switch (precision) {
      case DAY -> first;
      case MONTH -> lastOfMonth();
      case YEAR -> calendar.date(calendar.year(first) + 1, 1, 1).minusDays(1);
    };
  }

  /// Day by day: a month has five days (the last Ethiopic one) to thirty-two.
  private LocalDate lastOfMonth() {
    var last = first;
    while (calendar.month(last.plusDays(1)) == calendar.month(first)) last = last.plusDays(1);
    return last;
  }

  /// Reads what [#toString] writes: `persian:1383`, `gregorian:2004-03`, `persian:1404-08-05`.
  public static HistoricalDate parse(String written) {
    var match = WRITTEN.matcher(written);
    if (!match.matches()) throw new IllegalArgumentException("historical date: " + written);
    var calendar = CalendarSystem.valueOf(match.group(1).toUpperCase(Locale.ROOT));
    int year = Integer.parseInt(match.group(2));
    if (match.group(3) == null) return year(calendar, year);
    int month = Integer.parseInt(match.group(3));
    if (match.group(4) == null) return month(calendar, year, month);
    return day(calendar, calendar.date(year, month, Integer.parseInt(match.group(4))));
  }

  @Override
  public String toString() {
    var name = calendar.name().toLowerCase(Locale.ROOT);
    int year = calendar.year(first);
    return switch (precision) {
      case YEAR -> "%s:%d".formatted(name, year);
      case MONTH -> "%s:%d-%02d".formatted(name, year, calendar.month(first));
      case DAY ->
          "%s:%d-%02d-%02d"
              .formatted(name, year, calendar.month(first), calendar.dayOfMonth(first));
    };
  }
}
