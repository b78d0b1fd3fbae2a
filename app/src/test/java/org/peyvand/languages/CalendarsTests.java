package org.peyvand.languages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.peyvand.languages.CalendarSystem.CHINESE;
import static org.peyvand.languages.CalendarSystem.ETHIOPIC;
import static org.peyvand.languages.CalendarSystem.GREGORIAN;
import static org.peyvand.languages.CalendarSystem.INDIAN;
import static org.peyvand.languages.CalendarSystem.ISLAMIC;
import static org.peyvand.languages.CalendarSystem.PERSIAN;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CalendarsTests {
  private static final LocalDate SIGNING = LocalDate.of(2025, 10, 27);
  private static final ZoneId TEHRAN = ZoneId.of("Asia/Tehran");
  private static final Instant NEWS = Instant.parse("2025-10-28T10:39:00Z");

  private final Calendars calendars = new Calendars(new Messages());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          FA | ۵ آبان ۱۴۰۴
          EN | 27 October 2025
          RU | 27 октября 2025 г.
          ZH | 2025年10月27日
          AR | ٢٧ أكتوبر ٢٠٢٥
          PT | 27 de outubro de 2025
          ES | 27 de octubre de 2025
          HI | २७ अक्टूबर २०२५
          ID | 27 Oktober 2025
          AM | 17 ጥቅምት 2018 ዓ.ም.
          BE | 27 кастрычніка 2025 г.
          """)
  void the_day_of_the_signing_in_every_language(Language language, String expected) {
    assertThat(calendars.date(language, SIGNING)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          FA | چهارشنبه ۷ آبان ۱۴۰۴
          EN | Wednesday 29 October 2025
          RU | среда, 29 октября 2025 г.
          ZH | 2025年10月29日星期三
          AR | الأربعاء، ٢٩ أكتوبر ٢٠٢٥
          PT | quarta-feira, 29 de outubro de 2025
          ES | miércoles, 29 de octubre de 2025
          HI | बुधवार, २९ अक्टूबर २०२५
          ID | Rabu, 29 Oktober 2025
          AM | ረቡዕ፣ 19 ጥቅምት 2018 ዓ.ም.
          BE | серада, 29 кастрычніка 2025 г.
          """)
  void the_forum_opens_on_a_wednesday_in_every_language(Language language, String expected) {
    assertThat(calendars.full(language, LocalDate.of(2025, 10, 29))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          FA | ۰۶ آبان ۱۴۰۴ - ۱۴:۰۹
          EN | 28 October 2025, 14:09
          RU | 28 октября 2025 г., 14:09
          ZH | 2025年10月28日 14:09
          AR | ٢٨ أكتوبر ٢٠٢٥ - ١٤:٠٩
          PT | 28 de outubro de 2025, 14:09
          ES | 28 de octubre de 2025, 14:09
          HI | २८ अक्टूबर २०२५, १४:०९
          ID | 28 Oktober 2025, 14:09
          AM | 18 ጥቅምት 2018 ዓ.ም.፣ 14:09
          BE | 28 кастрычніка 2025 г., 14:09
          """)
  void the_line_over_a_news_item_in_every_language(Language language, String expected) {
    assertThat(calendars.dateline(language, NEWS, TEHRAN)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          FA | GREGORIAN | ۲۷ اکتبر ۲۰۲۵ میلادی
          AM | GREGORIAN | 27 ኦክቶበር 2025 እ.ኤ.አ.
          AR | ISLAMIC   | ٥ جمادى الأولى ١٤٤٧ هـ
          HI | INDIAN    | ५ कार्तिक १९४७ शक संवत्
          ZH | CHINESE   | 农历乙巳年九月初七
          """)
  void a_second_calendar_stands_beside_the_first(
      Language language, CalendarSystem calendar, String expected) {
    assertThat(Calendars.second(language)).contains(calendar);
    assertThat(calendars.also(language, SIGNING)).contains(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EN | PERSIAN  | 5 Aban 1404 (Persian calendar)
          RU | PERSIAN  | 5 абана 1404 г. (персидский календарь)
          ZH | PERSIAN  | 伊朗历1404年8月5日
          AR | PERSIAN  | ٥ آبان ١٤٠٤ (التقويم الفارسي)
          EN | ETHIOPIC | 17 Tikimt 2018 (Ethiopic calendar)
          FA | ETHIOPIC | ۱۷ تقمت ۲۰۱۸ به گاه‌شماری اتیوپی
          BE | ISLAMIC  | 5 джумада аль-уля 1447 г. (ісламскі каляндар)
          ES | INDIAN   | 5 de kartika de 1947 (calendario nacional indio)
          EN | CHINESE  | day 7 of month 9, 2025 (Chinese calendar)
          FA | CHINESE  | روز ۷ از ماه ۹ سال ۲۰۲۵ به گاه‌شماری چینی
          """)
  void a_calendar_that_is_not_the_readers_is_named(
      Language language, CalendarSystem calendar, String expected) {
    assertThat(calendars.date(language, calendar, SIGNING)).isEqualTo(expected);
  }

  @ParameterizedTest
  @EnumSource
  void no_language_shows_icus_stand_ins(Language language) {
    assertThat(
            Stream.of(CalendarSystem.values())
                .flatMap(
                    calendar ->
                        IntStream.range(0, 400)
                            .mapToObj(
                                day -> calendars.date(language, calendar, SIGNING.plusDays(day)))))
        .noneMatch(shown -> shown.contains("ERA") || shown.matches(".*\\bM\\d\\d.*"));
  }

  @ParameterizedTest
  @EnumSource
  void every_calendar_reads_back_the_days_it_names(CalendarSystem calendar) {
    var day = LocalDate.of(2026, 3, 20);

    assertThat(calendar.date(calendar.year(day), calendar.month(day), calendar.dayOfMonth(day)))
        .isEqualTo(day);
  }

  @Test
  void a_day_has_a_number_in_each_calendar() {
    assertThat(PERSIAN.date(1404, 8, 5)).isEqualTo(SIGNING);
    assertThat(ETHIOPIC.date(2018, 2, 17)).isEqualTo(SIGNING);
    assertThat(ISLAMIC.date(1447, 5, 5)).isEqualTo(SIGNING);
    assertThat(INDIAN.date(1947, 8, 5)).isEqualTo(SIGNING);
    assertThat(CHINESE.date(2025, 1, 1)).isEqualTo(LocalDate.of(2025, 1, 29));
    assertThat(GREGORIAN.date(1582, 10, 10)).isEqualTo(LocalDate.of(1582, 10, 10));
  }

  @Test
  void a_day_that_a_calendar_does_not_have_is_refused() {
    assertThatThrownBy(() -> PERSIAN.date(1404, 8, 31))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> PERSIAN.date(1404, 12, 30))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(PERSIAN.date(1403, 12, 30)).isEqualTo(LocalDate.of(2025, 3, 20));
  }

  @Test
  void the_same_moment_is_another_day_elsewhere() {
    var evening = Instant.parse("2025-10-28T21:00:00Z");

    assertThat(calendars.dateTime(Language.FA, evening, TEHRAN))
        .isEqualTo("۷ آبان ۱۴۰۴، ساعت ۰۰:۳۰ به وقت تهران");
    assertThat(calendars.dateTime(Language.FA, evening, ZoneId.of("America/Havana")))
        .isEqualTo("۶ آبان ۱۴۰۴، ساعت ۱۷:۰۰ به وقت هاوانا");
    assertThat(calendars.dateTime(Language.EN, evening, ZoneId.of("UTC")))
        .isEqualTo("28 October 2025, 21:00 UTC");
  }

  @Test
  void a_chinese_instrument_ends_with_a_date_in_ideographs() {
    assertThat(calendars.formal(Language.ZH, SIGNING)).isEqualTo("二〇二五年十月二十七日");
    assertThat(calendars.formal(Language.EN, SIGNING)).isEqualTo("27 October 2025");
  }

  @Test
  void the_first_of_a_month_is_an_ordinal_in_portuguese() {
    assertThat(calendars.date(Language.PT, LocalDate.of(2026, 5, 1)))
        .isEqualTo("1º de maio de 2026");
    assertThat(calendars.date(Language.PT, LocalDate.of(2026, 5, 11)))
        .isEqualTo("11 de maio de 2026");
  }
}
