package org.peyvand.depositary.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.peyvand.depositary.StatusChart;
import org.peyvand.page.Page;

/// The status chart of a text by itself, for now or for a past moment.
///
/// @param asked what the address asks, as typed
/// @param unreadable whether that could not be read, and the chart of now is shown
public record StatusPage(StatusChart chart, ChartQuery asked, boolean unreadable) implements Page {
  @Override
  public int status() {
    return unreadable ? 422 : 200;
  }

  public String path() {
    return "/texts/" + chart.instrument().slug();
  }

  /// The same for a machine, for the moment shown.
  public String file(String ending) {
    var query = new StringBuilder();
    if (!unreadable) {
      add(query, "as-of", chart.moment().asOf().map(LocalDate::toString));
      add(query, "known-at", chart.moment().knownAt().map(Instant::toString));
    }
    return path() + "/status." + ending + query;
  }

  private static void add(StringBuilder query, String name, Optional<String> value) {
    value.ifPresent(
        said -> query.append(query.isEmpty() ? '?' : '&').append(name).append('=').append(said));
  }

  public String asOf() {
    return asked.asOf();
  }

  public String knownAt() {
    return asked.knownAt();
  }

  public List<StatusChart.Order> orders() {
    return List.of(StatusChart.Order.values());
  }

  public boolean ordered(StatusChart.Order order) {
    return asked.rows() == order;
  }
}
