package org.peyvand.ties;

import java.time.LocalDate;
import java.util.Optional;
import org.peyvand.languages.Multilingual;

/// How many ties a source says a city has.
public record Tally(int count, Multilingual source, Optional<LocalDate> published) {}
