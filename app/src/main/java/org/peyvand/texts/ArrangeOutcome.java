package org.peyvand.texts;

/// What becomes of putting in, moving or taking out a piece of a draft.
public sealed interface ArrangeOutcome {
  /// The tree stands in its new order.
  ///
  /// @param eId the piece that was put in, moved or taken out
  record Arranged(String eId) implements ArrangeOutcome {}

  /// The words of a new piece are refused for a reason of their own.
  record Unfit(AmendOutcome.Refused why) implements ArrangeOutcome {}

  /// Why the tree stays as it was.
  enum Refused implements ArrangeOutcome {
    NO_SUCH_TEXT,
    /// The piece, or the one it was to follow, has been taken out meanwhile.
    NO_SUCH_CLAUSE,
    NOT_A_DRAFTER,
    ALREADY_ADOPTED,
    /// The parties have agreed that words change only by amendment.
    BY_AMENDMENT_ONLY,
    /// Such a piece cannot stand there.
    MISPLACED,
    /// A piece would hold subclauses and a list side by side.
    MIXED,
    INTO_ITSELF,
    UNMOVED,
    LAST_CLAUSE,
    TOO_MANY,
    REASON_TOO_LONG
  }
}
