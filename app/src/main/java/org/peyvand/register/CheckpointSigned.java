package org.peyvand.register;

/// A checkpoint was signed that covers more than the one before; told in the transaction that
/// remembers it.
///
/// @param size how many entries it covers
public record CheckpointSigned(long size) {}
