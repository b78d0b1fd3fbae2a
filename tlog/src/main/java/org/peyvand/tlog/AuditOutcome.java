package org.peyvand.tlog;

/// What an {@link Audit} of a stored log found.
public sealed interface AuditOutcome {

  /// Every bundle and every tile says the same, and this is the root they come to.
  record Whole(Hash root) implements AuditOutcome {}

  /// The first piece that is missing, cannot be read, or says something else than the entries.
  record Broken(TilePath where, Flaw flaw) implements AuditOutcome {}
}
