package org.peyvand.page;

import org.peyvand.languages.Multilingual;

/// Who is looking, as far as the frame shows it.
///
/// @param office the office the visitor acts as
public record Visitor(Multilingual office) {}
