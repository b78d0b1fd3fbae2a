package org.peyvand.depositary;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.peyvand.network.Body;
import org.peyvand.texts.Instrument;

/// Who has done what about a text, as it stood on a day and as it was known at an instant: two
/// questions, since an act may be recorded days after it was done (`specs/status-chart.md`).
///
/// @param adopted whether the text was adopted by then
/// @param rows a row per party
public record StatusChart(
    Instrument instrument, Moment moment, boolean adopted, Effect effect, List<Row> rows) {
  public StatusChart {
    rows = List.copyOf(rows);
  }

  /// For when a chart is asked.
  ///
  /// @param asOf the civil date up to which acts count; empty for all
  /// @param knownAt the instant up to which what was recorded counts; empty for all
  public record Moment(Optional<LocalDate> asOf, Optional<Instant> knownAt) {
    /// As it stands now.
    public static final Moment NOW = new Moment(Optional.empty(), Optional.empty());
  }

  /// A party with its acts by civil date.
  ///
  /// @param number its place in the protocol order, from 1
  public record Row(int number, Body body, List<Act> acts) {
    public Row {
      acts = List.copyOf(acts);
    }
  }

  /// In which order the rows stand.
  public enum Order {
    PROTOCOL,
    /// By the date of the first act; those without one come last, in protocol order.
    DATE
  }

  /// How many parties have acted.
  public long acted() {
    return rows.stream().filter(row -> !row.acts().isEmpty()).count();
  }
}
