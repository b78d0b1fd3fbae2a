package org.peyvand.people;

import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.peyvand.kernel.BodyId;
import org.peyvand.languages.Language;
import org.peyvand.languages.Multilingual;

/// Who is invited, and to which office.
///
/// @param email in lower case; none for the first operator
/// @param office what the office is called
/// @param body the body it belongs to; none for the host's own
/// @param language what the person reads
/// @param zone the clock on which the person's terms run
public record Invitee(
    @Nullable String email,
    Multilingual office,
    Optional<BodyId> body,
    Language language,
    ZoneId zone) {}
