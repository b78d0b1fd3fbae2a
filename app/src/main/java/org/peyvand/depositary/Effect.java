package org.peyvand.depositary;

import java.time.LocalDate;

/// Whether a text is in effect, by its own rule.
public sealed interface Effect {
  /// In effect since the civil date of the act that completed the rule.
  record InEffect(LocalDate since) implements Effect {}

  /// Not yet.
  ///
  /// @param missing how many signatures the rule still asks for
  record NotYet(int missing) implements Effect {}
}
