package org.peyvand.ties;

import java.util.Locale;
import java.util.Optional;
import org.peyvand.languages.CalendarSystem;
import org.peyvand.languages.HistoricalDate;

/// A date as somebody types it: a year, perhaps a month, perhaps a day, in a calendar, in any
/// digits.
public record TypedDate(String calendar, String year, String month, String day) {
  private static final int YEAR_MAX = 9999;

  public boolean empty() {
    return year.isEmpty() && month.isEmpty() && day.isEmpty();
  }

  /// Empty where the calendar has no such date.
  public Optional<HistoricalDate> read() {
    var system = system();
    var typedYear = number(year);
    if (system.isEmpty() || typedYear.isEmpty() || typedYear.get() < 1) return Optional.empty();
    try {
      if (month.isEmpty() && day.isEmpty()) {
        return Optional.of(HistoricalDate.year(system.get(), typedYear.get()));
      }
      var typedMonth = number(month);
      if (typedMonth.isEmpty()) return Optional.empty();
      if (day.isEmpty()) {
        return Optional.of(HistoricalDate.month(system.get(), typedYear.get(), typedMonth.get()));
      }
      return number(day)
          .map(
              typedDay ->
                  HistoricalDate.day(
                      system.get(),
                      system.get().date(typedYear.get(), typedMonth.get(), typedDay)));
    } catch (IllegalArgumentException noSuchDay) {
      return Optional.empty();
    }
  }

  private Optional<CalendarSystem> system() {
    try {
      return Optional.of(CalendarSystem.valueOf(calendar.toUpperCase(Locale.ROOT)));
    } catch (IllegalArgumentException unknown) {
      return Optional.empty();
    }
  }

  /// A whole number of up to four digits, of any script.
  static Optional<Integer> number(String typed) {
    int number = 0;
    for (int at : typed.codePoints().toArray()) {
      int digit = Character.digit(at, 10);
      if (digit < 0) return Optional.empty();
      number = number * 10 + digit;
      if (number > YEAR_MAX) return Optional.empty();
    }
    return typed.isEmpty() ? Optional.empty() : Optional.of(number);
  }
}
