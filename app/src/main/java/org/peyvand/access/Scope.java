package org.peyvand.access;

import org.peyvand.kernel.BodyId;
import org.peyvand.kernel.InstrumentId;
import org.peyvand.kernel.NetworkId;

/// Where a duty holds.
public sealed interface Scope {
  /// Everywhere on this host.
  record OfHost() implements Scope {}

  record OfNetwork(NetworkId network) implements Scope {}

  record OfBody(BodyId body) implements Scope {}

  record OfInstrument(InstrumentId instrument) implements Scope {}
}
