package org.peyvand.verify;

import org.jspecify.annotations.Nullable;
import org.peyvand.verify.signature.SignatureVerdict;

/// A party's signature in a container, with the register entry that belongs to it.
///
/// @param body the slug in the file's name; empty in a container that is not ours
public record CheckedSignature(
    String file, String body, SignatureVerdict verdict, @Nullable CheckedEntry entry) {}
