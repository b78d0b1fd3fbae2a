package org.peyvand.depositary;

import org.peyvand.accounts.Approving;

/// What becomes of a confirmation.
public sealed interface ConfirmOutcome {
  /// Nothing is confirmed yet: the person has to approve it.
  record NeedsApproval(Approving.Asked asked) implements ConfirmOutcome {}

  /// What was found.
  enum Judgement implements ConfirmOutcome {
    CONFIRMED,
    NO_SUCH_ACT,
    NOT_THE_DEPOSITARY,
    RECORDED_BY_YOURSELF,
    ALREADY_CONFIRMED,
    /// A piece that is named as looked at is not there, counts no longer, or was attached by who
    /// confirms.
    EVIDENCE_NOT_TO_JUDGE
  }
}
