package org.peyvand.claims;

import java.util.Optional;
import org.peyvand.languages.Multilingual;

/// How a report came in.
///
/// @param link where the source says it, for readers to follow; nothing is ever fetched from there
/// @param quote what the source says, word for word, in its own language
public record Filing(Optional<String> link, Optional<Multilingual> quote, By by) {}
