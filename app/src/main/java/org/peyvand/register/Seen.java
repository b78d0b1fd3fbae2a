package org.peyvand.register;

import java.time.Instant;

/// That a witness has signed to have seen this register.
///
/// @param witness the name of its key
/// @param size how many entries it had then
public record Seen(String witness, long size, Instant at) {}
