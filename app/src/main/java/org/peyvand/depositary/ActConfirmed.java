package org.peyvand.depositary;

import java.time.Instant;
import java.util.UUID;
import org.peyvand.kernel.BodyId;
import org.peyvand.kernel.InstrumentId;

/// The depositary found the evidence of an act good.
public record ActConfirmed(UUID act, InstrumentId instrument, BodyId body, Instant at) {}
