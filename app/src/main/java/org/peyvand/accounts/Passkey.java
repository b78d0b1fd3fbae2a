package org.peyvand.accounts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A passkey (گذرکلید) as its owner sees it.
///
/// @param name how its owner calls it
/// @param used when it last opened a session or approved an act
public record Passkey(UUID id, String name, Instant added, @Nullable Instant used) {
  /// A line in a list.
  public static final int NAME_LENGTH_MAX = 80;
}
