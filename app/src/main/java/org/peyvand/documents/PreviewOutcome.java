package org.peyvand.documents;

/// What becomes of a page that somebody wants to look at.
public sealed interface PreviewOutcome {
  /// @param png the picture of the page
  @SuppressWarnings("ArrayRecordComponent") // written once, then only read
  record Drawn(byte[] png) implements PreviewOutcome {}

  /// Why there is no picture.
  enum None implements PreviewOutcome {
    NO_SUCH_PAGE,
    /// More pages are being drawn than this host can draw at once.
    BUSY
  }
}
