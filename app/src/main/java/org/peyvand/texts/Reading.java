package org.peyvand.texts;

import java.time.Instant;
import org.peyvand.languages.Multilingual;

/// That an office has had a draft before its eyes in a language. Kept until the text is adopted:
/// until then the parties may want to know who has seen a confidential text.
public record Reading(Multilingual office, String language, Instant first, Instant last) {}
