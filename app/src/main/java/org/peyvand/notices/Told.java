package org.peyvand.notices;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/// A notice as it is kept for one account.
record Told(
    UUID id, String key, Map<String, Object> values, String path, Instant at, boolean read) {}
