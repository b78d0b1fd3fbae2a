package org.peyvand.register;

import java.time.Instant;

/// A key that signs or signed for the log.
///
/// @param vkey its verifier key line (C2SP signed-note)
public record LogKey(String vkey, Instant since) {}
