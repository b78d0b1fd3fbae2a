package org.peyvand.signatures;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.peyvand.kernel.BodyId;

/// A certificate that a body published as the end of its signers' chains. Trust in it is the
/// reader's own decision.
///
/// @param withdrawn since when nothing new may be signed under it; what was before stands
public record Anchor(
    BodyId body, X509Certificate certificate, Instant published, Optional<Instant> withdrawn) {
  public Anchor(BodyId body, X509Certificate certificate, Instant published) {
    this(body, certificate, published, Optional.empty());
  }

  /// Whether it stood at an instant, which may have been noted down by the second.
  public boolean stoodAt(Instant at) {
    return !published.truncatedTo(ChronoUnit.SECONDS).isAfter(at)
        && withdrawn.filter(end -> !end.isAfter(at)).isEmpty();
  }
}
