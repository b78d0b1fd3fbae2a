package org.peyvand.ties.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// Writes a calendar of whole days as iCalendar (RFC 5545).
final class Ics {
  /// RFC 5545, 3.1: a line is at most 75 octets long, without its end.
  private static final int LINE_OCTETS_MAX = 75;

  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
  private static final DateTimeFormatter INSTANT =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private final StringBuilder written = new StringBuilder();

  /// @param name of the calendar
  Ics(String name) {
    line("BEGIN:VCALENDAR");
    line("VERSION:2.0");
    line("PRODID:-//Peyvand//Ties//EN");
    line("CALSCALE:GREGORIAN");
    line("X-WR-CALNAME:" + text(name));
  }

  /// A whole day.
  ///
  /// @param uid the same for the same day of the same thing, whenever it is written
  /// @param stamp when what it says was recorded
  /// @param yearly whether it comes again each year
  void day(String uid, Instant stamp, LocalDate day, boolean yearly, String summary, String url) {
    line("BEGIN:VEVENT");
    line("UID:" + uid);
    line("DTSTAMP:" + INSTANT.format(stamp));
    line("DTSTART;VALUE=DATE:" + DAY.format(day));
    line("DTEND;VALUE=DATE:" + DAY.format(day.plusDays(1)));
    if (yearly) line("RRULE:FREQ=YEARLY");
    line("SUMMARY:" + text(summary));
    line("URL:" + url);
    line("TRANSP:TRANSPARENT");
    line("END:VEVENT");
  }

  String end() {
    line("END:VCALENDAR");
    return written.toString();
  }

  /// RFC 5545, 3.3.11.
  private static String text(String said) {
    return said.replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replace("\r\n", "\\n")
        .replace("\n", "\\n")
        .replace("\r", "\\n");
  }

  /// Folded between characters, never within one.
  private void line(String content) {
    int octets = 0;
    for (int at = 0; at < content.length(); ) {
      int point = content.codePointAt(at);
      var character = Character.toString(point);
      int length = character.getBytes(StandardCharsets.UTF_8).length;
      if (octets + length > LINE_OCTETS_MAX) {
        written.append("\r\n ");
        octets = 1;
      }
      written.append(character);
      octets += length;
      at += character.length();
    }
    written.append("\r\n");
  }
}
