package org.peyvand.verify.signature;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Since when the signature is known to exist, and who says so.
///
/// @param claimed what the signer says, where it does not stand in the signature itself
public record Moment(Instant at, Source source, @Nullable Instant claimed) {
  public enum Source {
    /// We received it ourselves at this instant.
    RECEIVED,
    /// The register entry's time, in a log whose key the reader trusts.
    REGISTER,
    /// The same, but the log's key came with the file.
    REGISTER_UNTRUSTED,
    /// Nobody says anything: it exists now.
    NOW
  }

  public Moment(Instant at, Source source) {
    this(at, source, null);
  }

  /// The same, with the signer's own word from elsewhere.
  public Moment claimed(@Nullable Instant time) {
    return new Moment(at, source, time);
  }

  public static Moment received(Instant at) {
    return new Moment(at, Source.RECEIVED);
  }

  public static Moment now(Instant at) {
    return new Moment(at, Source.NOW);
  }
}
