package org.peyvand.access;

/// A duty in a scope together with its term; it counts only while the term runs.
public record Entrustment(Grant grant, Term term) {}
