package org.peyvand.ties;

import java.time.LocalDate;
import java.util.Optional;

/// How a tie stands on a day, computed from what both sides have said and from the calendar.
///
/// @param until its end: the earliest that a side has declared, or that of its term
/// @param noticeBy the last day on which notice is in time for that end
/// @param competing whether both sides have declared an end, on different days
public record TieState(
    Standing standing, Optional<LocalDate> until, Optional<LocalDate> noticeBy, boolean competing) {
  public enum Standing {
    /// Only one side says so.
    UNCONFIRMED,
    /// The other side says that it is not so.
    DENIED,
    IN_FORCE,
    /// A side has declared its end, which lies ahead.
    ENDING,
    ENDED,
    /// Its term is over and nobody has renewed it.
    EXPIRED
  }
}
