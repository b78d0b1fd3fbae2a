package org.peyvand.typeset;

/// What stands around the text on every page of a section.
///
/// @param runningHead at the top, the section's first page aside; empty for none
/// @param notice in a band on every page, such as "Sample, without legal effect"; empty for none
public record Furniture(String runningHead, Text notice, Numbering numbering) {
  public Furniture(String runningHead, String notice, Numbering numbering) {
    this(runningHead, Text.of(notice), numbering);
  }
}
