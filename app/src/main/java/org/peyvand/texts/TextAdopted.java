package org.peyvand.texts;

import java.time.Instant;
import java.util.UUID;
import org.peyvand.kernel.InstrumentId;
import org.peyvand.kernel.NetworkId;
import org.peyvand.kernel.Slug;

/// A text was adopted and its original is frozen.
///
/// @param act the act's entry in the register
public record TextAdopted(
    InstrumentId instrument, Slug slug, NetworkId network, UUID act, Instant at) {}
