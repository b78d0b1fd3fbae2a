package org.peyvand.accounts;

import org.jspecify.annotations.Nullable;

/// What becomes of asking for an approval.
public sealed interface Approving {
  /// It is there, and is kept with the act.
  record Approved() implements Approving {}

  /// The person has to approve first; [ApprovalPage] asks them.
  ///
  /// @param options what the browser is asked for; none where the account has no passkey
  /// @param failed whether an approval came along and did not hold
  record Asked(java.util.UUID approval, Matter matter, @Nullable String options, boolean failed)
      implements Approving {}
}
