package org.peyvand.languages;

/// How each language writes a day, checked with its readers rather than taken from CLDR's FULL and
/// skeleton patterns, which put the Persian weekday last and the year first.
///
/// @param day as in running text
/// @param month a month of a year
/// @param dateline the day over a news item
record DatePatterns(String day, String weekdayAndDay, String month, String year, String dateline) {
  /// No line begins with the year's abbreviation.
  private static final String SLAVIC_YEAR = "y\u00a0'г.'";

  private static final String ROMANCE_DAY = "d 'de' MMMM 'de' y";

  static DatePatterns of(Language language, CalendarSystem calendar) {
    return switch (language) {
      case FA -> plain("EEEE d MMMM y", "dd MMMM y");
      case EN -> plain("EEEE d MMMM y", "d MMMM y");
      case AR -> plain("EEEE، d MMMM y", "d MMMM y");
      case HI, ID -> plain("EEEE, d MMMM y", "d MMMM y");
      case AM -> plain("EEEE፣ d MMMM y", "d MMMM y");
      case RU, BE ->
          of("d MMMM " + SLAVIC_YEAR, "EEEE, d MMMM " + SLAVIC_YEAR, "LLLL " + SLAVIC_YEAR, "y");
      case PT, ES -> of(ROMANCE_DAY, "EEEE, " + ROMANCE_DAY, "MMMM 'de' y", "y");
      case ZH ->
          calendar == CalendarSystem.CHINESE
              ? of("U年MMMd", "U年MMMdEEEE", "U年MMM", "U年")
              : of("y年M月d日", "y年M月d日EEEE", "y年M月", "y年");
    };
  }

  private static DatePatterns plain(String weekdayAndDay, String dateline) {
    return new DatePatterns("d MMMM y", weekdayAndDay, "LLLL y", "y", dateline);
  }

  private static DatePatterns of(String day, String weekdayAndDay, String month, String year) {
    return new DatePatterns(day, weekdayAndDay, month, year, day);
  }
}
