package org.peyvand.register;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.peyvand.kernel.BodyId;
import org.peyvand.kernel.InstrumentId;
import org.peyvand.verify.json.Json;
import org.peyvand.verify.json.StrictJson;

/// One entry of the log: ids, digests and a time, never a name (specs/register-entry.md).
///
/// @param act the act it records; one entry per act
/// @param at when it was recorded, to the second
/// @param digests what was acted upon; what could identify a person only as a salted commitment
public record RegisterEntry(
    UUID act,
    EntryType type,
    Instant at,
    Optional<InstrumentId> instrument,
    Optional<BodyId> body,
    Json.Fields digests) {
  /// Hundreds of bytes are usual; the limit keeps a bundle of 256 entries small.
  public static final int SIZE_MAX_BYTES = 8192;

  private static final int VERSION = 1;

  public RegisterEntry {
    at = at.truncatedTo(ChronoUnit.SECONDS);
  }

  /// The exact bytes of the leaf: canonical JSON (RFC 8785).
  byte[] leaf() {
    var fields =
        Json.fields()
            .with("act", act.toString())
            .with("at", at.toString())
            .with("digests", digests)
            .with("type", type.code())
            .with("v", VERSION);
    if (instrument.isPresent()) fields = fields.with("instrument", instrument.get().toString());
    if (body.isPresent()) fields = fields.with("body", body.get().toString());
    var bytes = StrictJson.canonical(fields);
    if (bytes.length > SIZE_MAX_BYTES) {
      throw new IllegalArgumentException("register entry of " + bytes.length + " bytes");
    }
    return bytes;
  }
}
