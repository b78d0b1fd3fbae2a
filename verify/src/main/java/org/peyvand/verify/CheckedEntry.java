package org.peyvand.verify;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.peyvand.verify.json.Json;
import org.peyvand.verify.signature.State;

/// A register entry and what its proof shows. `UNKNOWN` with an index means: proven, but by a key
/// that came with the file.
public record CheckedEntry(
    String file,
    State state,
    @Nullable String type,
    @Nullable Instant at,
    @Nullable String origin,
    long index,
    long size,
    Json.@Nullable Fields fields) {

  /// Proven by some key, trusted or not.
  boolean proven() {
    return index >= 0 && state != State.FAILS;
  }
}
