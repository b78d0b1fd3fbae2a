package org.peyvand.depositary;

import org.peyvand.files.ReceiveOutcome;

/// What becomes of a piece of evidence.
public sealed interface AttachOutcome {
  record Attached(Exhibit exhibit) implements AttachOutcome {}

  /// The file itself is refused.
  record NotTaken(ReceiveOutcome.Refused refusal) implements AttachOutcome {}

  /// Nothing was recorded; the name is the key of the sentence that says why and what to do.
  enum Refused implements AttachOutcome {
    NO_SUCH_ACT,
    NOT_YOURS,
    NO_CAPTION,
    CAPTION_TOO_LONG,
    TOO_MANY,
    ATTACHED_BEFORE
  }
}
