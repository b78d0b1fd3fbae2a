package org.peyvand.register;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// An entry as the register holds it.
///
/// @param leaf its exact bytes
/// @param index its place in the log; empty until the sequencer has given it one, within seconds
public record Recorded(UUID act, EntryType type, Instant at, byte[] leaf, Optional<Long> index) {}
