package org.peyvand.ties;

import java.time.LocalDate;
import java.util.Optional;

/// How long a tie lasts and how it goes on, as its basis says.
///
/// @param months the term; empty where it has none
/// @param notice how long before its end, or before an end at any time, notice is to be given
public record Terms(Optional<Integer> months, Renewal renewal, Optional<Notice> notice) {
  /// A century.
  public static final int MONTHS_MAX = 1200;

  /// What happens when the term is over.
  public enum Renewal {
    /// Goes on for another term unless one side gives notice.
    AUTOMATIC,
    /// Goes on for another term if both say so in writing.
    ON_NOTICE,
    /// Needs a new signature.
    NEW_SIGNATURE,
    /// Has no term, or goes on without one.
    INDEFINITE
  }

  public enum Unit {
    DAYS,
    MONTHS
  }

  /// A period before a day, in days or calendar months.
  public record Notice(int amount, Unit unit) {
    public static final int AMOUNT_MAX = 1000;

    /// The last day on which notice is still in time. Where the month has no such day, its last day
    /// stands for it: six months before 31 August is 28 or 29 February.
    public LocalDate before(LocalDate end) {
      return switch (unit) {
        case DAYS -> end.minusDays(amount);
        case MONTHS -> end.minusMonths(amount);
      };
    }

    /// The earliest end when notice is given on a day.
    public LocalDate after(LocalDate given) {
      return switch (unit) {
        case DAYS -> given.plusDays(amount);
        case MONTHS -> given.plusMonths(amount);
      };
    }
  }
}
