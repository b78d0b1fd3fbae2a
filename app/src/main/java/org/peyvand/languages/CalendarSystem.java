package org.peyvand.languages;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Date;

/// A way of counting days. Inside, a day is always a proleptic Gregorian [LocalDate]; a calendar
/// only reads and shows it.
public enum CalendarSystem {
  PERSIAN("persian", 0),
  GREGORIAN("gregory", 0),
  ETHIOPIC("ethiopic", 0),
  /// Umm al-Qura, the tables that Saudi Arabia publishes.
  ISLAMIC("islamic-umalqura", 0),
  /// The Indian national calendar, counted from the Saka era.
  INDIAN("indian", 0),
  /// Lunisolar; its year is named by the Gregorian year in which it begins.
  CHINESE("chinese", 2637);

  private static final long DAY = Duration.ofDays(1).toMillis();

  private final String icuName;
  private final int extendedYearOfYearZero;

  CalendarSystem(String icuName, int extendedYearOfYearZero) {
    this.icuName = icuName;
    this.extendedYearOfYearZero = extendedYearOfYearZero;
  }

  /// The day with this number in this calendar; months count from 1.
  ///
  /// @throws IllegalArgumentException when the calendar has no such day
  public LocalDate date(int year, int month, int day) {
    var calendar = calendar(ULocale.ROOT);
    calendar.setLenient(false);
    calendar.clear();
    calendar.set(Calendar.EXTENDED_YEAR, year + extendedYearOfYearZero);
    calendar.set(Calendar.MONTH, month - 1);
    calendar.set(Calendar.DAY_OF_MONTH, day);
    return LocalDate.ofEpochDay(Math.floorDiv(calendar.getTimeInMillis(), DAY));
  }

  /// The year of this calendar that the day falls in.
  public int year(LocalDate day) {
    return on(day).get(Calendar.EXTENDED_YEAR) - extendedYearOfYearZero;
  }

  /// The month of this calendar that the day falls in, from 1.
  public int month(LocalDate day) {
    return on(day).get(Calendar.MONTH) + 1;
  }

  public int dayOfMonth(LocalDate day) {
    return on(day).get(Calendar.DAY_OF_MONTH);
  }

  /// Whether the month is one that the Chinese calendar has put in a second time.
  boolean inLeapMonth(LocalDate day) {
    return this == CHINESE && on(day).get(Calendar.IS_LEAP_MONTH) == 1;
  }

  private Calendar on(LocalDate day) {
    var calendar = calendar(ULocale.ROOT);
    calendar.setTimeInMillis(day.toEpochDay() * DAY);
    return calendar;
  }

  /// ICU's calendar for this locale, in UTC: zones are dealt with before a day gets here.
  Calendar calendar(ULocale locale) {
    var calendar = Calendar.getInstance(TimeZone.GMT_ZONE, locale(locale));
    // Proleptic, as `java.time` is: no jump in October 1582.
    if (calendar instanceof GregorianCalendar gregorian) {
      gregorian.setGregorianChange(new Date(Long.MIN_VALUE));
    }
    return calendar;
  }

  ULocale locale(ULocale locale) {
    return new ULocale.Builder().setLocale(locale).setUnicodeLocaleKeyword("ca", icuName).build();
  }
}
