package org.peyvand.verify.signature;

import java.time.Instant;

/// Since when the signature is known to exist, and who says so.
public record Moment(Instant at, Source source) {
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

  public static Moment received(Instant at) {
    return new Moment(at, Source.RECEIVED);
  }

  public static Moment now(Instant at) {
    return new Moment(at, Source.NOW);
  }
}
