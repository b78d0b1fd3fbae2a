package org.peyvand.signatures;

import org.peyvand.kernel.InstrumentId;

/// The host has a new seal, and this container is to be closed with it.
public record SealRenewed(InstrumentId instrument) {}
