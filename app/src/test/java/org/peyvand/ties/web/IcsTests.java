package org.peyvand.ties.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class IcsTests {
  @Test
  void a_day_is_written_as_the_standard_says() {
    var calendar = new Ics("Moscow and Tehran");
    calendar.day(
        "7-anniversary",
        Instant.parse("2026-01-02T03:04:05Z"),
        LocalDate.of(2024, 2, 29),
        true,
        "Anniversary; of all, and \\more\nhere",
        "https://host.example/en/ties/moscow-tehran");

    assertThat(calendar.end())
        .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
        .endsWith("END:VCALENDAR\r\n")
        .contains("\r\nDTSTAMP:20260102T030405Z\r\n")
        .contains("\r\nDTSTART;VALUE=DATE:20240229\r\nDTEND;VALUE=DATE:20240301\r\n")
        .contains("\r\nRRULE:FREQ=YEARLY\r\n")
        .contains("SUMMARY:Anniversary\\; of all\\, and \\\\more\\nhere\r\n");
  }

  @Test
  void long_lines_fold_between_characters_and_unfold_to_what_was_said() {
    var words = "پیوند میان دو شهر 🤝 ".repeat(20).strip();
    var calendar = new Ics(words);
    var written = calendar.end();

    for (var line : written.split("\r\n")) {
      assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75);
    }
    assertThat(written.replace("\r\n ", "")).contains("X-WR-CALNAME:" + words);
  }
}
