package org.peyvand.register;

import java.time.Instant;

/// Whether what is stored of the register agrees with what was signed.
public sealed interface Soundness {
  /// When it was looked at.
  Instant at();

  /// @param size how many entries the last signed checkpoint covers; all were worked out anew
  record Sound(Instant at, long size) implements Soundness {}

  /// Nothing more is recorded until somebody has looked.
  ///
  /// @param where the file or place at fault; empty where it is the whole
  record Unsound(Instant at, Damage damage, String where) implements Soundness {}

  /// What does not agree. Each name is the key of a sentence that says what to do:
  /// `register.damage.NAME`.
  enum Damage {
    /// Its file is not there, cannot be read, or is not signed by this log's key.
    CHECKPOINT_LOST,
    /// Not the one that database and entries lead to: files or database were put back or changed.
    CHECKPOINT_OTHER,
    /// The database has another entry than the log, or none.
    ENTRIES_DIFFER,
    /// A tile or bundle is missing, cannot be read, or says something else than the entries.
    TILE_DIFFERS,
    /// All that was signed is whole, but what was written behind it is not what is to come next.
    CANNOT_GROW
  }
}
