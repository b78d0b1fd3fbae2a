package org.peyvand.tlog;

/// A key whose signature under a note was checked and is right.
///
/// @param timeSeconds when it cosigned, in seconds since 1970; zero when it states no time
public record Signer(VerifierKey key, long timeSeconds) {}
