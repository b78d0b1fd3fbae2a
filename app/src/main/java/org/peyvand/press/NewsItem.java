package org.peyvand.press;

import java.util.UUID;

/// A published story.
///
/// @param number our own sequence
public record NewsItem(UUID id, long number, Story story) {}
