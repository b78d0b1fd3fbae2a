package org.peyvand.texts;

/// What becomes of changing what the parties have settled about a draft.
public sealed interface SettleOutcome {
  /// It stands.
  record Settled(Instrument instrument) implements SettleOutcome {}

  /// Somebody else changed the set-up meanwhile; nothing is overwritten.
  record Overtaken(Instrument theirs) implements SettleOutcome {}

  /// Why it stays as it was.
  enum Refused implements SettleOutcome {
    NO_SUCH_TEXT,
    NOT_THE_SECRETARIAT,
    ALREADY_ADOPTED,
    UNCHANGED
  }
}
