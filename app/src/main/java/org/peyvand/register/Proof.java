package org.peyvand.register;

/// What shows offline that an act is in the register.
///
/// @param leaf the entry, byte for byte
/// @param tlogProof a file after c2sp.org/tlog-proof
public record Proof(byte[] leaf, byte[] tlogProof) {}
