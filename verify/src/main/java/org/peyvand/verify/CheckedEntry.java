package org.peyvand.verify;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peyvand.tlog.Signer;
import org.peyvand.verify.json.Json;
import org.peyvand.verify.signature.State;

/// A register entry and what its proof shows. `UNKNOWN` with an index means: proven, but by a key
/// that came with the file.
///
/// @param witnesses those of the reader's policy that cosigned the checkpoint of the proof
public record CheckedEntry(
    String file,
    State state,
    @Nullable String type,
    @Nullable Instant at,
    @Nullable String origin,
    long index,
    long size,
    List<Signer> witnesses,
    Json.@Nullable Fields fields) {

  public CheckedEntry {
    witnesses = List.copyOf(witnesses);
  }

  /// Proven by some key, trusted or not.
  boolean proven() {
    return index >= 0 && state != State.FAILS;
  }
}
