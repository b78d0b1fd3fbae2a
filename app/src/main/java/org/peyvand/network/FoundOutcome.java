package org.peyvand.network;

import org.peyvand.kernel.Slug;

/// What came of entering a network, a city or a body, or of correcting a name.
public sealed interface FoundOutcome {
  /// @param slug its name in addresses
  record Founded(Slug slug) implements FoundOutcome {}

  /// Why not; the name is the key of a sentence.
  enum Refused implements FoundOutcome {
    NOT_YOURS,
    /// Addresses are made from the English name.
    NO_ENGLISH_NAME,
    NAME_TOO_LONG,
    /// Another of the same name stands here already.
    NAME_TAKEN,
    NO_SUCH_CITY,
    NO_SUCH_NETWORK
  }
}
