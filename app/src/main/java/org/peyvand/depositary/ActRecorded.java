package org.peyvand.depositary;

import java.time.Instant;
import java.util.UUID;
import org.peyvand.kernel.BodyId;
import org.peyvand.kernel.InstrumentId;

/// A party's act was recorded; its evidence waits to be confirmed.
public record ActRecorded(UUID act, InstrumentId instrument, BodyId body, Instant at) {}
