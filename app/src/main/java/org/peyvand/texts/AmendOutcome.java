package org.peyvand.texts;

import java.util.Optional;

/// What becomes of changed words.
public sealed interface AmendOutcome {
  /// The new words stand.
  record Amended(Leaf leaf) implements AmendOutcome {}

  /// Somebody else changed the leaf meanwhile; nothing is lost and nothing overwritten.
  ///
  /// @param theirs what stands now
  /// @param yours what was sent
  record Overtaken(Leaf theirs, String yours) implements AmendOutcome {}

  /// Why the words stay as they were.
  enum Refused implements AmendOutcome {
    NO_SUCH_TEXT,
    NO_SUCH_CLAUSE,
    NOT_A_DRAFTER,
    /// The parties negotiate: what is agreed changes only by amendment.
    BY_AMENDMENT_ONLY,
    /// A translator words what follows another language, not what goes ahead.
    FOLLOWS_ONLY,
    ALREADY_ADOPTED,
    EMPTY,
    TOO_LONG,
    STRAY_CHARACTER,
    UNCHANGED;

    /// Why these words cannot stand in any clause; empty when they can.
    public static Optional<Refused> ofWords(String words) {
      return LeafRules.unfit(Leaf.tidy(words));
    }
  }
}
