package org.peyvand.accounts;

import java.time.Instant;
import java.util.UUID;

/// A session as its owner sees it.
///
/// @param handle names it in forms; the session's id itself never leaves the cookie
/// @param asking whether it is the one that asks
public record OpenSession(
    UUID handle, Device device, SignedInBy how, Instant begun, Instant lastSeen, boolean asking) {}
