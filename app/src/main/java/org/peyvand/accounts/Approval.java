package org.peyvand.accounts;

import java.time.Instant;

/// An approval that stands with an act.
///
/// @param sample whether the demo gave it, and no passkey did
public record Approval(Instant given, boolean sample) {}
