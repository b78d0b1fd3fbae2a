package org.peyvand.stationery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.peyvand.stationery.WriteOutcome.Fault;
import org.peyvand.stationery.WriteOutcome.Reason;

/// Whether a form says what its letter needs.
final class LetterRules {
  private LetterRules() {}

  /// All at once, in the order of the blanks.
  static List<Fault> faults(Letter letter, Filled filled) {
    var faults = new ArrayList<Fault>();
    for (var blank : letter.blanks()) fault(blank, filled).ifPresent(faults::add);
    if (!faults.isEmpty()) return faults;
    if (before("ends", "begins", filled)) faults.add(new Fault(Reason.ENDS_FIRST, "ends", 0));
    if (before("passportExpires", "ends", filled))
      faults.add(new Fault(Reason.PASSPORT_ENDS, "passportExpires", 0));
    return faults;
  }

  private static Optional<Fault> fault(Blank blank, Filled filled) {
    var shape = blank.shape();
    var typed = filled.line(blank.name());
    if (typed.isEmpty())
      return blank.required()
          ? Optional.of(new Fault(Reason.MISSING, blank.name(), 0))
          : Optional.empty();
    if (shape == Blank.Shape.DATE)
      return filled.date(blank.name()).isPresent()
          ? Optional.empty()
          : Optional.of(new Fault(Reason.NOT_A_DATE, blank.name(), 0));
    if (typed.length() > shape.lengthMax())
      return Optional.of(new Fault(Reason.TOO_LONG, blank.name(), shape.lengthMax()));
    if (typed.lines().count() > shape.linesMax())
      return Optional.of(new Fault(Reason.TOO_MANY, blank.name(), shape.linesMax()));
    return Optional.empty();
  }

  private static boolean before(String one, String other, Filled filled) {
    var first = filled.date(one);
    var second = filled.date(other);
    return first.isPresent() && second.isPresent() && first.get().isBefore(second.get());
  }
}
