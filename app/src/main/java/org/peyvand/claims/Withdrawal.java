package org.peyvand.claims;

import org.peyvand.languages.Multilingual;

/// That a report was filed by mistake. It still stands, marked so, and counts no longer.
public record Withdrawal(Multilingual reason, By by) {}
