package org.peyvand.wording;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.peyvand.languages.CalendarSystem;
import org.peyvand.languages.HistoricalDate;
import org.peyvand.wording.Disagreement.Kind;

/// A date in a text, with each way to read it: 05/06/2025 has two.
record DateMention(List<Reading> readings, int start, int end) {
  /// A day or two of a month, or a whole month, of a year or of every year.
  ///
  /// @param year 0 for none
  /// @param days none for a whole month
  record Reading(CalendarSystem calendar, int year, int month, List<Integer> days) {
    private List<Set<String>> meanings(List<Integer> years) {
      if (days.isEmpty()) return List.of(months());
      return days.stream().map(day -> meanings(day, years)).toList();
    }

    /// A day without a year may be of any year that the text names.
    private Set<String> meanings(int day, List<Integer> years) {
      var meanings = new LinkedHashSet<String>();
      if (year > 0) return around(calendar.date(year, month, day));
      if (calendar == CalendarSystem.GREGORIAN) meanings.add("--%02d-%02d".formatted(month, day));
      for (int named : years) {
        try {
          meanings.addAll(around(calendar.date(named, month, day)));
        } catch (IllegalArgumentException noSuchDayThatYear) {
          // The last day of a leap year, say.
          continue;
        }
      }
      return meanings;
    }

    /// Where the moon has to be seen, the day may be the one before or after that of the tables.
    private Set<String> around(LocalDate day) {
      var days = new LinkedHashSet<String>();
      days.add(day.toString());
      if (calendar == CalendarSystem.ISLAMIC) {
        days.add(day.minusDays(1).toString());
        days.add(day.plusDays(1).toString());
      }
      return days;
    }

    /// The months of ours that it touches.
    private Set<String> months() {
      var date = HistoricalDate.month(calendar, year, month);
      var months = new LinkedHashSet<String>();
      months.add(YearMonth.from(date.first()).toString());
      months.add(YearMonth.from(date.last()).toString());
      return months;
    }
  }

  /// @param year 0 for none
  /// @param first the first of two days; 0 for none
  /// @param day 0 for a whole month
  /// @return empty when the calendar has no such day
  static Optional<DateMention> of(
      CalendarSystem calendar, int year, int month, int first, int day, int start, int end) {
    var days = Stream.of(first, day).filter(number -> number > 0).toList();
    if (year == 0 && days.isEmpty()) return Optional.empty();
    try {
      // Every fourth year has each day there is.
      for (int number : days) {
        if (year > 0) calendar.date(year, month, number);
        else if (month < 1 || month > 13 || number > 32) return Optional.empty();
      }
      if (days.isEmpty()) calendar.date(year, month, 1);
      return Optional.of(
          new DateMention(List.of(new Reading(calendar, year, month, days)), start, end));
    } catch (IllegalArgumentException noSuchDay) {
      return Optional.empty();
    }
  }

  /// The same place in the text, read either way.
  DateMention or(DateMention other) {
    return new DateMention(
        Stream.concat(readings.stream(), other.readings.stream()).toList(), start, end);
  }

  /// Whether a day of another calendar stands there without any year to find it by.
  static boolean unclear(List<DateMention> mentions) {
    return mentions.stream()
        .flatMap(mention -> mention.readings.stream())
        .anyMatch(
            reading ->
                reading.year == 0
                    && reading.calendar != CalendarSystem.GREGORIAN
                    && years(reading.calendar, mentions).isEmpty());
  }

  static List<Fact> facts(List<DateMention> mentions) {
    var facts = new ArrayList<Fact>();
    for (var mention : mentions) {
      var first = mention.readings.getFirst();
      for (var i = 0; i < Math.max(1, first.days().size()); i++) {
        var meanings = new LinkedHashSet<String>();
        for (var reading : mention.readings) {
          meanings.addAll(reading.meanings(years(reading.calendar, mentions)).get(i));
        }
        if (meanings.isEmpty()) continue;
        facts.add(new Fact(Kind.DATE, meanings, mention.start, mention.end, Fact.Weight.FIRM));
      }
    }
    return facts;
  }

  private static List<Integer> years(CalendarSystem calendar, List<DateMention> mentions) {
    return mentions.stream()
        .flatMap(mention -> mention.readings.stream())
        .filter(reading -> reading.calendar == calendar && reading.year > 0)
        .map(Reading::year)
        .distinct()
        .toList();
  }
}
