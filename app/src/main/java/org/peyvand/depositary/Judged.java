package org.peyvand.depositary;

import org.peyvand.verify.signature.SignatureVerdict;

/// An act and what its signature is worth.
///
/// @param paints whether the picture of a signature inside a copy lies over a page
public record Judged(Act act, SignatureVerdict verdict, boolean paints) {}
