package org.peyvand.reports.web;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.peyvand.network.Body;
import org.peyvand.page.Page;
import org.peyvand.page.Sent;
import org.peyvand.places.City;
import org.peyvand.reports.ReportedAct;
import org.peyvand.reports.Telling;
import org.peyvand.texts.Instrument;

/// The form that files what a source says.
///
/// @param bodies of which it may tell
/// @param points how many acts there is room for
public record ReportFormPage(
    Instrument instrument, List<Body> bodies, int points, Sent sent, @Nullable String refused)
    implements Page {
  @Override
  public int status() {
    return refused == null ? 200 : 422;
  }

  public String path() {
    return "/texts/" + instrument.slug() + "/claims";
  }

  public List<Integer> eachPoint() {
    return IntStream.range(0, points).boxed().toList();
  }

  /// The cities in which something may have happened: those of the bodies.
  public List<City> cities() {
    return bodies.stream().map(Body::city).distinct().toList();
  }

  public boolean roomForMore() {
    return points < Telling.POINTS_MAX;
  }

  public List<ReportedAct> acts() {
    return List.of(ReportedAct.values());
  }
}
