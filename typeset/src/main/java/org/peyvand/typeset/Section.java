package org.peyvand.typeset;

import java.util.List;

/// One language version, or any part of a paper that begins on a page of its own.
///
/// @param title for the contents, the bookmarks and the metadata
/// @param blocks gone through several times, so that a long paper need not be held in memory: each
///   time they must be the same
public record Section(
    Language language, Text title, Furniture furniture, Iterable<? extends Block> blocks) {
  public Section(
      Language language, String title, Furniture furniture, Iterable<? extends Block> blocks) {
    this(language, Text.of(title), furniture, blocks);
  }

  public Section {
    if (blocks instanceof List<? extends Block> held) blocks = List.copyOf(held);
    if (!blocks.iterator().hasNext())
      throw new IllegalArgumentException("an empty section: " + title.plain());
  }
}
