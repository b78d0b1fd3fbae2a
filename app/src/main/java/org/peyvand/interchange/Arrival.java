package org.peyvand.interchange;

import java.time.Instant;
import java.util.List;

/// A file that somebody brought for a text, as far as it is not taken over yet. Each person has one
/// at a time for each text; the next one takes its place.
///
/// @param file what its sender calls it
/// @param ours whether it was made from this text here
public record Arrival(String file, boolean ours, Instant at, List<Item> items) {
  /// What a person can look through; a file that changes more is a new text.
  static final int CHANGES_MAX = 2_000;

  public Arrival {
    items = List.copyOf(items);
  }

  /// One change of it.
  ///
  /// @param version of the leaf that it was compared with; 0 where there was none
  public record Item(ProposedChange change, int version) {}
}
