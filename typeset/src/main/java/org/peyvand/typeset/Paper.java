package org.peyvand.typeset;

import java.time.Instant;
import java.util.List;

/// A whole document.
///
/// @param made the date written into the file; it is never taken from the clock, so that equal
///   papers give equal bytes
public record Paper(List<Section> sections, List<Attachment> attachments, Instant made) {
  public Paper {
    sections = List.copyOf(sections);
    attachments = List.copyOf(attachments);
    if (sections.isEmpty()) throw new IllegalArgumentException("a paper without sections");
  }
}
