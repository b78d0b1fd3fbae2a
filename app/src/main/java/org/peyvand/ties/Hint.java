package org.peyvand.ties;

import java.time.LocalDate;
import java.util.Optional;
import org.peyvand.languages.HistoricalDate;
import org.peyvand.languages.Multilingual;

/// What a source says of a tie. It stands with its source and is never counted as one.
///
/// @param published when the source said so, where that is known
public record Hint(
    Tie.Kind kind,
    Optional<HistoricalDate> began,
    Multilingual source,
    Optional<LocalDate> published) {}
