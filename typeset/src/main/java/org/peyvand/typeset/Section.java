package org.peyvand.typeset;

import java.util.List;

/// One language version, or any part of a paper that begins on a page of its own.
///
/// @param title for the contents, the bookmarks and the metadata
public record Section(Language language, String title, Furniture furniture, List<Block> blocks) {
  public Section {
    blocks = List.copyOf(blocks);
    if (blocks.isEmpty()) throw new IllegalArgumentException("an empty section: " + title);
  }
}
