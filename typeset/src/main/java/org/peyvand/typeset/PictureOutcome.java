package org.peyvand.typeset;

/// What becomes of a file that should be a picture.
public sealed interface PictureOutcome {

  record Read(Picture picture) implements PictureOutcome {}

  /// @param what stands in the way, in the words of the file: an element, an attribute, a size
  record Unreadable(Reason reason, String what) implements PictureOutcome {}

  /// The names are keys of translated sentences.
  enum Reason {
    /// Neither PNG, JPEG nor SVG, or broken.
    NO_PICTURE,
    /// More points, shapes or bytes than any paper needs.
    TOO_LARGE,
    /// The SVG holds more than plain shapes: scripts, links, fonts, other files, styles.
    NOT_PLAIN
  }
}
