package org.peyvand.ties.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peyvand.languages.CalendarSystem;
import org.peyvand.network.Body;
import org.peyvand.page.Page;
import org.peyvand.page.Sent;
import org.peyvand.ties.Terms;
import org.peyvand.ties.Tie;

/// The form that enters a tie.
///
/// @param own for whom
/// @param others the bodies of other cities
public record TieFormPage(Body own, List<Body> others, Sent sent, @Nullable String refused)
    implements Page {
  @Override
  public int status() {
    return refused == null ? 200 : 422;
  }

  public List<Tie.Kind> kinds() {
    return List.of(Tie.Kind.values());
  }

  public List<Tie.Basis> bases() {
    return List.of(Tie.Basis.values());
  }

  public List<Terms.Renewal> renewals() {
    return List.of(Terms.Renewal.values());
  }

  public List<CalendarSystem> calendars() {
    return List.of(CalendarSystem.values());
  }
}
