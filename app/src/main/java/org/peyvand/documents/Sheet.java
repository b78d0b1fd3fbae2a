package org.peyvand.documents;

import java.time.Instant;
import java.util.List;
import org.peyvand.languages.Language;
import org.peyvand.typeset.Block;

/// A paper in one language that a room composes: a chart, a notification, a form. It repeats what
/// stands elsewhere, so a character that no font has is shown by its number, not refused as in an
/// original.
///
/// @param title for the metadata, and at the head of the second page and those after it
/// @param sample whether every page says that it is a sample
/// @param made the date written into the file, never taken from the clock
public record Sheet(
    Language language, String title, boolean sample, Instant made, List<Block> blocks) {
  public Sheet {
    blocks = List.copyOf(blocks);
  }
}
