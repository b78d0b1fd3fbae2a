package org.peyvand.press;

import org.peyvand.languages.Multilingual;

/// A news item as lists show it.
public record Headline(
    long number,
    String code,
    Multilingual kicker,
    Multilingual headline,
    Story.Published published) {}
