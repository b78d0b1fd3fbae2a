package org.peyvand.claims;

import java.time.LocalDate;
import java.util.Optional;
import org.peyvand.languages.Multilingual;

/// Who says so.
///
/// @param published the civil date on which it was said or printed
/// @param code the source's own number for the item, where it has one
public record Source(Multilingual names, LocalDate published, Optional<String> code) {}
