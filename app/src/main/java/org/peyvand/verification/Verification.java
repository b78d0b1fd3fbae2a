package org.peyvand.verification;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.peyvand.exchange.TrustMaterial;
import org.peyvand.verify.FileVerifier;
import org.springframework.stereotype.Service;

/// Has a stranger's file judged under what is published on this host.
@Service
public class Verification {
  /// A hostile file can keep one core busy for seconds; a host has to serve its pages beside.
  static final int AT_ONCE_MAX = 2;

  private final TrustMaterial material;
  private final Clock clock;
  final Semaphore places = new Semaphore(AT_ONCE_MAX);

  Verification(TrustMaterial material, Clock clock) {
    this.material = material;
    this.clock = clock;
  }

  /// Empty when too many are being judged already: nobody waits in a queue.
  ///
  /// @param name by which the file is spoken of
  /// @param content what a signature or a proof is about, or the original of a signed PDF
  public Optional<FileVerifier.Outcome> judge(String name, Path file, @Nullable Path content) {
    if (!places.tryAcquire()) return Optional.empty();
    try {
      return Optional.of(
          FileVerifier.verify(name, file, content, material.trust(), clock.instant()));
    } finally {
      places.release();
    }
  }
}
