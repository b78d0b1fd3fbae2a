package org.peyvand.ties;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.peyvand.languages.HistoricalDate;
import org.peyvand.ties.TieState.Standing;

/// How a tie stands, and when it needs attention.
final class TieRules {
  /// After so long without anything on the timeline a tie is called dormant.
  static final int DORMANT_AFTER_YEARS = 5;

  private TieRules() {}

  static TieState state(TieFile file, LocalDate today) {
    var ends = file.endings().stream().map(TieEnding::ends).toList();
    var earliest = ends.stream().min(Comparator.naturalOrder());
    var competing = ends.stream().distinct().count() > 1 && bothSides(file);
    if (earliest.isPresent()) {
      var over = earliest.get().isBefore(today);
      return new TieState(
          over ? Standing.ENDED : Standing.ENDING, earliest, Optional.empty(), competing);
    }
    var term = termEnd(file.tie(), today);
    var notice = term.flatMap(end -> file.tie().terms().notice().map(rule -> rule.before(end)));
    var standing =
        switch (file.lastAnswer().map(TieAnswer::saying).orElse(null)) {
          case null -> Standing.UNCONFIRMED;
          case DENIED -> Standing.DENIED;
          case CONFIRMED ->
              term.filter(end -> end.isBefore(today)).isPresent()
                  ? Standing.EXPIRED
                  : Standing.IN_FORCE;
        };
    return new TieState(standing, term, notice, competing);
  }

  private static boolean bothSides(TieFile file) {
    return file.endings().stream().map(TieEnding::body).distinct().count() > 1;
  }

  /// The end of the term that runs on a day; of the only one where it does not go on by itself. A
  /// term counts from a day: where only the year or the month is known there is none to compute.
  static Optional<LocalDate> termEnd(Tie tie, LocalDate today) {
    var months = tie.terms().months();
    var began =
        tie.began()
            .filter(date -> date.precision() == HistoricalDate.Precision.DAY)
            .map(HistoricalDate::first);
    if (months.isEmpty() || began.isEmpty()) return Optional.empty();
    var end = end(began.get(), months.get(), 1);
    if (tie.terms().renewal() != Terms.Renewal.AUTOMATIC) return Optional.of(end);
    for (int terms = 2; end.isBefore(today) && end.getYear() < today.getYear() + 1; terms++) {
      end = end(began.get(), months.get(), terms);
    }
    return Optional.of(end);
  }

  /// A term of a year that begins on 10 May ends with 9 May.
  private static LocalDate end(LocalDate began, int months, int terms) {
    return began.plusMonths((long) months * terms).minusDays(1);
  }

  /// Whether nothing has happened between two cities for so long that somebody should ask.
  ///
  /// @param last the last day on the timeline
  static boolean dormant(Optional<LocalDate> last, LocalDate today) {
    return last.filter(day -> day.plusYears(DORMANT_AFTER_YEARS).isBefore(today)).isPresent();
  }
}
