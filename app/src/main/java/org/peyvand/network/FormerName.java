package org.peyvand.network;

import java.time.Instant;
import java.util.Optional;
import org.peyvand.languages.Multilingual;

/// What a network or a body was called.
///
/// @param ownNames of a body in its own languages, where known
/// @param until when it was corrected
public record FormerName(Multilingual names, Optional<Multilingual> ownNames, Instant until) {}
