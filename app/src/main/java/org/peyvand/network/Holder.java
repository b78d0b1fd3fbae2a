package org.peyvand.network;

import java.time.LocalDate;
import java.util.Optional;
import org.peyvand.languages.Multilingual;

/// Who holds which office of a body, as public reporting names it; only where a fact of the
/// register needs the person.
///
/// @param office "Chairman of the Duma"
/// @param person the person's name in each script
/// @param since where known
public record Holder(Multilingual office, Multilingual person, Optional<LocalDate> since) {}
