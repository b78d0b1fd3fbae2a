package org.peyvand.witnesses;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.peyvand.verify.mirror.MirrorFinding;

/// How a register stands that this host watches.
///
/// @param size of the last checkpoint that was found sound
/// @param problem what the last look came to, when it was not sound
/// @param place the file at fault
public record WatchedStanding(
    String origin,
    long size,
    @Nullable Instant sound,
    @Nullable MirrorFinding problem,
    @Nullable String place) {

  static WatchedStanding never(String origin) {
    return new WatchedStanding(origin, 0, null, null, null);
  }
}
