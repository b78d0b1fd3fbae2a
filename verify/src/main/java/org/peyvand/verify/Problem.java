package org.peyvand.verify;

/// A finding about one named file.
public record Problem(String file, Finding finding) {}
