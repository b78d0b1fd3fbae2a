package org.peyvand.people.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.peyvand.access.Duty;
import org.peyvand.access.Entrustment;
import org.peyvand.access.Grant;
import org.peyvand.access.Scope;
import org.peyvand.access.Term;
import org.peyvand.languages.Multilingual;

/// A duty as pages show it.
///
/// @param where the body or network it is for; none for the whole host
/// @param when how its term stands today
/// @param mine whether who is looking may end it
public record DutyView(
    Grant grant, @Nullable Multilingual where, Term term, When when, boolean mine) {
  public enum When {
    RUNS,
    NOT_YET,
    OVER
  }

  static DutyView of(
      Entrustment duty, @Nullable Multilingual where, LocalDate today, boolean mine) {
    var term = duty.term();
    var when = term.covers(today) ? When.RUNS : term.overBy(today) ? When.OVER : When.NOT_YET;
    return new DutyView(duty.grant(), where, term, when, mine);
  }

  public Duty duty() {
    return grant.duty();
  }

  public boolean everywhere() {
    return grant.scope() instanceof Scope.OfHost;
  }

  /// How a form names it.
  public String value() {
    return GrantText.of(grant);
  }
}
