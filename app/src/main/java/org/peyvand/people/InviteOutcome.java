package org.peyvand.people;

/// What came of inviting somebody, or of inviting them once more.
public sealed interface InviteOutcome permits InviteOutcome.Invited, Refusal {
  /// @param token the only copy there is; the invitation itself keeps its hash
  /// @param mailed whether a letter is on its way
  record Invited(Invitation invitation, Token token, boolean mailed) implements InviteOutcome {}
}
