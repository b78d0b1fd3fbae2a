package org.peyvand.notices;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/// A notice in its reader's language.
///
/// @param zone the clock on which its reader lives
public record Said(UUID id, String subject, String text, Instant at, ZoneId zone, boolean read) {}
