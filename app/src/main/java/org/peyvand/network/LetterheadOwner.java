package org.peyvand.network;

import org.peyvand.kernel.BodyId;
import org.peyvand.kernel.NetworkId;

/// Whose papers begin with a letterhead.
public sealed interface LetterheadOwner {
  /// Kept by the body's focal point.
  record OfBody(BodyId body) implements LetterheadOwner {}

  /// The network's depositary; kept by its officers.
  record OfDepositary(NetworkId network) implements LetterheadOwner {}
}
