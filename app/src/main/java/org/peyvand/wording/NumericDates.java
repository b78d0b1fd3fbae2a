package org.peyvand.wording;

import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.peyvand.languages.CalendarSystem;

/// Dates without the name of a month: 2025-10-28, 28.10.2025, ۱۴۰۴/۰۸/۰۶, 2025年10月28日.
final class NumericDates {
  private static final String EDGE = "(?<![\\p{Nd}./-])";
  private static final Pattern YEAR_FIRST =
      Pattern.compile(EDGE + "(\\p{Nd}{4})([-/.])(\\p{Nd}{1,2})\\2(\\p{Nd}{1,2})(?![\\p{Nd}/-])");
  private static final Pattern DAY_FIRST =
      Pattern.compile(EDGE + "(\\p{Nd}{1,2})([-/.])(\\p{Nd}{1,2})\\2(\\p{Nd}{4})(?![\\p{Nd}/-])");
  private static final String HAN = "[0-9０-９〇零一二三四五六七八九十]";
  private static final Pattern CHINESE =
      Pattern.compile(
          "(?:("
              + HAN
              + "{4})年)("
              + HAN
              + "{1,3})月(?:("
              + HAN
              + "{1,3})[日号])?"
              + "(?:\\s?[至到和、—–-]\\s?(?:("
              + HAN
              + "{1,3})月)?("
              + HAN
              + "{1,3})[日号])?");
  private static final Pattern CHINESE_YEARLESS =
      Pattern.compile("(?<!年)()(" + HAN + "{1,3})月(" + HAN + "{1,3})[日号]()()");

  private NumericDates() {}

  static List<DateMention> read(String language, String words) {
    var dates = new ArrayList<DateMention>();
    var primary = ULocale.forLanguageTag(language).getLanguage();
    YEAR_FIRST
        .matcher(words)
        .results()
        .forEach(
            found ->
                numeric(primary, found.group(1), found.group(3), found.group(4), found, dates));
    DAY_FIRST
        .matcher(words)
        .results()
        .forEach(
            found ->
                numeric(primary, found.group(4), found.group(3), found.group(1), found, dates));
    if (primary.equals("zh")) {
      CHINESE.matcher(words).results().forEach(found -> chinese(found, dates));
      if (dates.isEmpty()) {
        CHINESE_YEARLESS.matcher(words).results().forEach(found -> chinese(found, dates));
      }
    }
    return dates;
  }

  private static void numeric(
      String language,
      String year,
      String month,
      String day,
      MatchResult found,
      List<DateMention> dates) {
    int y = DateReader.number(year);
    int m = DateReader.number(month);
    int d = DateReader.number(day);
    var calendar = calendar(language, y);
    // 10/28/2025 is American; 05/06/2025 may be either, and says so by both meanings.
    var dayFirst = DateMention.of(calendar, y, m, 0, d, found.start(), found.end());
    var monthFirst =
        found.group(1).length() < 4 && d != m
            ? DateMention.of(calendar, y, d, 0, m, found.start(), found.end())
            : Optional.<DateMention>empty();
    if (dayFirst.isPresent() && monthFirst.isPresent()) {
      dates.add(dayFirst.get().or(monthFirst.get()));
    } else {
      dayFirst.or(() -> monthFirst).ifPresent(dates::add);
    }
  }

  private static CalendarSystem calendar(String language, int year) {
    if (year < 1500) {
      return language.equals("ar") ? CalendarSystem.ISLAMIC : CalendarSystem.PERSIAN;
    }
    return CalendarSystem.GREGORIAN;
  }

  private static void chinese(MatchResult found, List<DateMention> dates) {
    int year = han(found.group(1));
    int month = han(found.group(2));
    int day = han(found.group(3));
    int laterMonth = han(found.group(4));
    int laterDay = han(found.group(5));
    if (laterDay == 0 || day == 0) {
      DateMention.of(CalendarSystem.GREGORIAN, year, month, 0, day, found.start(), found.end())
          .ifPresent(dates::add);
    } else {
      var first =
          DateMention.of(
              CalendarSystem.GREGORIAN, year, month, 0, day, found.start(), found.end(3) + 1);
      var last =
          DateMention.of(
              CalendarSystem.GREGORIAN,
              year,
              laterMonth == 0 ? month : laterMonth,
              0,
              laterDay,
              found.end(3) + 1,
              found.end());
      first.ifPresent(dates::add);
      last.ifPresent(dates::add);
    }
  }

  private static int han(@Nullable String characters) {
    if (characters == null || characters.isEmpty()) return 0;
    if (Character.isDigit(characters.charAt(0))) return DateReader.number(characters);
    var values = HanNumerals.values(characters);
    return (int) values.stream().mapToLong(Long::longValue).max().orElse(0);
  }
}
