package org.peyvand.page;

import java.util.UUID;
import org.peyvand.languages.Multilingual;

/// Who is looking, as far as the frame shows it.
///
/// @param account the account that acts
/// @param office the office the visitor acts as
public record Visitor(UUID account, Multilingual office) {}
