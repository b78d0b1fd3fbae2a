package org.peyvand.ties;

import java.util.Optional;

/// What somebody enters of something that happened.
///
/// @param source may be empty
/// @param link may be empty
public record EventEntry(
    Optional<Event.Kind> kind,
    TypedDate happened,
    String language,
    String words,
    String source,
    String link) {}
