package org.peyvand.files;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A file as it was handed in, byte for byte. Of an erased one only this is left.
///
/// @param sha256 hex digest of its bytes
/// @param erased when its bytes were erased, to protect a person
public record KeptFile(
    UUID id, FileKind kind, long size, String sha256, Instant kept, Optional<Instant> erased) {}
