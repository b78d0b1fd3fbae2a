package org.peyvand.people;

import org.peyvand.access.Account;

/// What came of letting somebody in again.
public sealed interface RecoverOutcome permits RecoverOutcome.Issued, Refusal {
  /// @param token the only copy there is
  /// @param mailed whether a letter is on its way
  record Issued(Account account, Token token, boolean mailed) implements RecoverOutcome {}
}
