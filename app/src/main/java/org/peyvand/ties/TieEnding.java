package org.peyvand.ties;

import java.time.LocalDate;
import java.util.UUID;
import org.peyvand.kernel.BodyId;
import org.peyvand.languages.Multilingual;

/// That one side ends a tie. Both sides may say so, with different days and reasons: both stand.
///
/// @param ends the day after which it no longer binds, as this side sees it
/// @param words the decision or the reason
public record TieEnding(
    UUID id, UUID tie, BodyId body, LocalDate ends, Multilingual words, By by) {}
