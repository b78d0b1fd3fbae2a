package org.peyvand.tlog;

/// Whether a checkpoint was signed.
public sealed interface SigningOutcome {

  /// Signed and remembered; the same note again when nothing was added since.
  record Signed(Note note, Checkpoint checkpoint) implements SigningOutcome {}

  /// A stored tile or the last checkpoint cannot be read.
  record Damaged(Flaw flaw) implements SigningOutcome {}

  enum Refused implements SigningOutcome {
    /// The last checkpoint is not signed by this key: a rotation needs a person.
    LAST_NOT_OURS,
    SMALLER_THAN_LAST,
    /// The tiles tell another history than the one that was signed.
    INCONSISTENT_WITH_LAST
  }
}
