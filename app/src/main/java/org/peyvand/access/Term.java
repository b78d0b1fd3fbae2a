package org.peyvand.access;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// For how long a duty is held: civil dates, both included, on the clock of the account that holds
/// it ([Account#clock]).
///
/// @param since none where it was held from the beginning
/// @param until none where it is held until somebody ends it
public record Term(@Nullable LocalDate since, @Nullable LocalDate until) {
  /// Held until somebody ends it.
  public static final Term OPEN = new Term(null, null);

  public Term {
    if (since != null && until != null && until.isBefore(since)) {
      throw new IllegalArgumentException("term: " + since + " to " + until);
    }
  }

  public boolean covers(LocalDate day) {
    return (since == null || !day.isBefore(since)) && !overBy(day);
  }

  /// Whether it has ended before this day.
  public boolean overBy(LocalDate day) {
    return until != null && day.isAfter(until);
  }
}
