package org.peyvand.ties;

import java.time.Instant;
import java.util.UUID;
import org.peyvand.languages.Multilingual;

/// Who put something on record, in which office, and when.
public record By(UUID account, Multilingual office, Instant at) {}
