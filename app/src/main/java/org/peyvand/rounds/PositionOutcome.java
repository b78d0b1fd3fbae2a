package org.peyvand.rounds;

/// What becomes of taking a position.
public sealed interface PositionOutcome {
  record Taken(Position position) implements PositionOutcome {}

  /// The party agrees with every clause it had not spoken of.
  record Agreed(int clauses) implements PositionOutcome {}

  /// Why nothing was recorded.
  enum Refused implements PositionOutcome {
    NO_SUCH_TEXT,
    NO_SUCH_CLAUSE,
    NOT_FOR_A_PARTY,
    ALREADY_ADOPTED,
    /// The clause has been worded anew since it was read.
    REWORDED,
    /// A colleague has spoken for the party meanwhile.
    OVERTAKEN,
    UNCHANGED,
    NOTHING_LEFT,
    EMPTY,
    TOO_LONG,
    STRAY_CHARACTER,
    NO_LANGUAGE;

    static Refused of(Statement.Flaw flaw) {
      return valueOf(flaw.name());
    }
  }
}
