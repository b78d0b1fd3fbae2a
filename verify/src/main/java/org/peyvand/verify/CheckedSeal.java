package org.peyvand.verify;

import org.jspecify.annotations.Nullable;
import org.peyvand.verify.signature.SignatureVerdict;
import org.peyvand.verify.signature.State;

/// One closing seal: its manifest, its signature, and whether the files still are what it covers.
public record CheckedSeal(
    String manifest, String signature, State state, @Nullable SignatureVerdict verdict) {}
