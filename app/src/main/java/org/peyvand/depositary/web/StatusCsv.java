package org.peyvand.depositary.web;

import java.util.List;
import java.util.stream.Collectors;
import org.peyvand.depositary.Act;
import org.peyvand.depositary.StatusChart;
import org.peyvand.languages.Language;

/// A status chart as a table for spreadsheets (RFC 4180): a line per act, and one for a party
/// without any. Column names are fixed, so that programs find them; names are in the language asked
/// for.
final class StatusCsv {
  private static final String HEAD =
      "number,body,name,city,act,date,place,time_zone,recorded_at,confirmed_at,system,id";

  private StatusCsv() {}

  static String of(StatusChart chart, Language language) {
    var lines = new StringBuilder(HEAD).append("\r\n");
    for (var row : chart.rows()) {
      if (row.acts().isEmpty()) lines.append(line(party(row, language))).append(",,,,,,,,\r\n");
      for (var act : row.acts()) {
        lines
            .append(line(party(row, language)))
            .append(',')
            .append(line(act(act, language)))
            .append("\r\n");
      }
    }
    return lines.toString();
  }

  private static List<String> party(StatusChart.Row row, Language language) {
    return List.of(
        String.valueOf(row.number()),
        row.body().slug().value(),
        row.body().names().in(language).text(),
        row.body().city().slug().value());
  }

  private static List<String> act(Act act, Language language) {
    return List.of(
        "signed",
        act.on().toString(),
        act.place().in(language).text(),
        act.zone().getId(),
        act.recordedAt().toString(),
        act.confirmation().map(confirmation -> confirmation.at().toString()).orElse(""),
        act.evidence().system(),
        act.id().toString());
  }

  private static String line(List<String> values) {
    return values.stream().map(StatusCsv::field).collect(Collectors.joining(","));
  }

  /// What a spreadsheet would take for a formula is set apart by an apostrophe.
  static String field(String value) {
    var safe = value.isEmpty() || "=+-@\t\r".indexOf(value.charAt(0)) < 0 ? value : "'" + value;
    return safe.chars().anyMatch(each -> ",\"\r\n".indexOf(each) >= 0)
        ? "\"" + safe.replace("\"", "\"\"") + "\""
        : safe;
  }
}
