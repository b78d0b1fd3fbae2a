package org.peyvand.stationery;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What was typed into a form; never kept, and never written into a log.
///
/// @param values by the name of their blank; what is missing is empty
public record Filled(Map<String, String> values) {
  /// A semicolon in any script of ours.
  private static final Pattern BETWEEN = Pattern.compile("[;؛；፤]");

  public Filled {
    values = Map.copyOf(values);
  }

  public String line(String name) {
    return values.getOrDefault(name, "").strip();
  }

  /// The lines that hold something.
  public List<String> lines(String name) {
    return line(name).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  public Optional<LocalDate> date(String name) {
    return day(line(name));
  }

  /// What stands between the semicolons of a line, in as many columns.
  static List<String> columns(String line, int count) {
    var pieces = BETWEEN.split(line, count);
    return Stream.concat(Stream.of(pieces).map(String::strip), Stream.generate(() -> ""))
        .limit(count)
        .toList();
  }

  /// The day that stands there as forms send it: `2026-11-26`.
  static Optional<LocalDate> day(String typed) {
    if (!typed.matches("[12][0-9]{3}-[0-9]{2}-[0-9]{2}")) return Optional.empty();
    try {
      return Optional.of(LocalDate.parse(typed));
    } catch (java.time.format.DateTimeParseException noSuchDay) {
      return Optional.empty();
    }
  }

  /// Not to be written anywhere by accident: it may hold the number of a passport.
  @Override
  public String toString() {
    return "Filled[" + values.size() + " blanks]";
  }
}
