package org.peyvand.signatures;

import java.security.cert.X509Certificate;
import java.time.Instant;
import org.peyvand.kernel.BodyId;

/// A certificate that a body published as the end of its signers' chains. Trust in it is the
/// reader's own decision.
public record Anchor(BodyId body, X509Certificate certificate, Instant published) {}
