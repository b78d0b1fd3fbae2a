package org.peyvand.access;

/// One duty in one scope, held by an office.
public record Grant(Duty duty, Scope scope) {}
