package org.peyvand.depositary;

import java.time.Instant;
import java.util.UUID;
import org.peyvand.kernel.InstrumentId;

/// What the depositary tells every party and the public (Vienna Convention, article 78).
///
/// @param number without a gap in the order in which they were made; how papers name it
/// @param act of which it tells; an adoption's is its entry in the register
public record Notification(long number, Kind kind, InstrumentId instrument, UUID act, Instant at) {
  public enum Kind {
    /// A text was adopted, and its original received.
    ADOPTION,
    /// A party's signature was received and found good.
    SIGNATURE
  }
}
