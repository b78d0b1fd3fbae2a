package org.peyvand.texts;

import java.util.Optional;
import java.util.Set;
import org.peyvand.kernel.BodyId;
import org.peyvand.kernel.NetworkId;

/// Who wants to read, as far as reading drafts depends on it.
///
/// @param everything an office of the host itself
/// @param networks those the reader's body or duties belong to
public record Reader(boolean everything, Set<NetworkId> networks, Optional<BodyId> body) {
  public Reader {
    networks = Set.copyOf(networks);
  }

  /// Somebody who is not signed in.
  public static Reader anybody() {
    return new Reader(false, Set.of(), Optional.empty());
  }
}
