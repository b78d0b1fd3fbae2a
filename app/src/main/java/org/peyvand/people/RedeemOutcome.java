package org.peyvand.people;

import java.util.UUID;

/// What came of using a link that lets somebody in.
public sealed interface RedeemOutcome permits RedeemOutcome.CameIn, Refusal {
  record CameIn(UUID account) implements RedeemOutcome {}
}
