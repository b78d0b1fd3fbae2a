package org.peyvand.languages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HistoricalDateTests {
  private final Calendars calendars = new Calendars(new Messages());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EN | 1383 (March 2004 to March 2005)
          FA | ۱۳۸۳ (مارس ۲۰۰۴ تا مارس ۲۰۰۵)
          RU | 1383 (март 2004 г. — март 2005 г.)
          ZH | 1383年（2004年3月至2005年3月）
          AR | ١٣٨٣ (مارس ٢٠٠٤ – مارس ٢٠٠٥)
          PT | 1383 (março de 2004 a março de 2005)
          ES | 1383 (marzo de 2004 a marzo de 2005)
          HI | १३८३ (मार्च २००४ से मार्च २००५)
          ID | 1383 (Maret 2004 sampai Maret 2005)
          AM | 1383 (ከመጋቢት 1996 እስከ መጋቢት 1997)
          BE | 1383 (сакавік 2004 г. — сакавік 2005 г.)
          """)
  void a_persian_year_never_becomes_one_year_of_another_calendar(
      Language language, String expected) {
    assertThat(calendars.historical(language, HistoricalDate.parse("persian:1383")))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EN | gregorian:2006       | 2006
          FA | gregorian:2006       | ۲۰۰۶ (دی ۱۳۸۴ تا دی ۱۳۸۵)
          EN | gregorian:2004-03    | March 2004
          EN | persian:1383-08      | Aban 1383 (October 2004 to November 2004)
          EN | persian:1404-08-05   | 5 Aban 1404 (27 October 2025)
          FA | persian:1404-08-05   | ۵ آبان ۱۴۰۴ (۲۷ اکتبر ۲۰۲۵)
          AM | ethiopic:2017-13     | ጳጉሜን 2017 (ሴፕቴምበር 2025)
          """)
  void a_date_is_as_precise_as_its_source(Language language, String date, String expected) {
    assertThat(calendars.historical(language, HistoricalDate.parse(date))).isEqualTo(expected);
  }

  @Test
  void it_spans_every_day_the_source_may_mean() {
    var year = HistoricalDate.parse("persian:1383");

    assertThat(year.first()).isEqualTo(LocalDate.of(2004, 3, 20));
    assertThat(year.last()).isEqualTo(LocalDate.of(2005, 3, 20));
    assertThat(HistoricalDate.parse("gregorian:2004-02").last())
        .isEqualTo(LocalDate.of(2004, 2, 29));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"persian:1383", "gregorian:2004-03", "ethiopic:2017-13-05", "chinese:2025-09-07"})
  void it_is_written_as_it_is_read(String written) {
    assertThat(HistoricalDate.parse(written)).hasToString(written);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1383", "persian:1383-13", "persian:1383-1", "julian:1917", "persian:"})
  void nonsense_is_refused(String written) {
    assertThatThrownBy(() -> HistoricalDate.parse(written))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
