package org.peyvand.tlog;

/// What a witness makes of a request.
public sealed interface WitnessOutcome {

  /// To be remembered first and cosigned then.
  ///
  /// @param note signed by the log alone; what others wrote under it is left away
  record Accepted(Checkpoint checkpoint, Note note) implements WitnessOutcome {}

  /// The witness last saw another size than the log thinks.
  record OtherSize(long size) implements WitnessOutcome {}

  /// Signed by the log, and not a continuation of what it signed before: perhaps the evidence of a
  /// fork. Never to be cosigned.
  record Inconsistent(Checkpoint checkpoint, Note note) implements WitnessOutcome {}

  enum Refused implements WitnessOutcome {
    UNKNOWN_LOG,
    NOT_SIGNED,
    /// The old tree is larger than the new one.
    BACKWARDS
  }
}
