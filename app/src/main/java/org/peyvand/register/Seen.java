package org.peyvand.register;

import java.time.Instant;

/// That a witness has signed to have seen this register.
///
/// @param witness the name of its key
/// @param algorithm what it signed with: `Ed25519`, `ML-DSA-44`
/// @param size how many entries it had then
public record Seen(String witness, String algorithm, long size, Instant at) {}
