package org.peyvand.witnesses;

import java.time.Instant;
import java.util.UUID;

/// Two checkpoints of one register that contradict each other: evidence that anyone can check.
///
/// @param kept the one this host had
/// @param shown the one it was shown later
public record Conflict(
    UUID id, String origin, Kind kind, byte[] kept, byte[] shown, Instant found) {

  /// Each name is the key of a sentence: `witnesses.conflict.NAME`.
  public enum Kind {
    FORKED,
    ROLLED_BACK,
    DAMAGED,
    NOT_SIGNED
  }
}
