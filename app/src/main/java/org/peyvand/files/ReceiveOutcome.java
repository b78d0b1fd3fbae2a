package org.peyvand.files;

/// What becomes of a file that is handed in.
public sealed interface ReceiveOutcome permits Received, ReceiveOutcome.Refused {
  /// Nothing was kept; `files.refused.<why>` says it to people, with the kind's own name.
  record Refused(Why why, FileKind kind) implements ReceiveOutcome {}

  /// Why a file is refused.
  enum Why {
    EMPTY,
    /// Larger than its kind may be.
    TOO_LARGE,
    /// Recognized, and not among the kinds that we take.
    NOT_TAKEN,
    /// It ends before its end, goes on after it, or contradicts itself.
    DAMAGED,
    /// A picture that would fill the memory of whoever opens it.
    TOO_MANY_PIXELS
  }
}
