package org.peyvand.home;

import java.time.Instant;
import java.util.Optional;
import org.peyvand.register.Recorded;
import org.peyvand.register.Register;

/// The register in one line.
///
/// @param latest when its newest entry was recorded
public record RegisterLine(String origin, long size, Optional<Instant> latest) {
  public static RegisterLine of(Register register) {
    return new RegisterLine(
        register.origin(),
        register.published().map(checkpoint -> checkpoint.size()).orElse(0L),
        register.newest(Long.MAX_VALUE).items().stream().findFirst().map(Recorded::at));
  }
}
