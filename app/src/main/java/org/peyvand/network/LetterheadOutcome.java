package org.peyvand.network;

/// What becomes of a letterhead.
public sealed interface LetterheadOutcome {
  record Kept(Letterhead letterhead) implements LetterheadOutcome {}

  /// The emblem is no picture that papers can show.
  ///
  /// @param why the key of the sentence that says why: `NO_PICTURE`, `TOO_LARGE`, `NOT_PLAIN`
  /// @param what stands in the way, in the words of the file
  record BadEmblem(String why, String what) implements LetterheadOutcome {}

  /// The name is the key of the sentence that says why and what to do.
  enum Refused implements LetterheadOutcome {
    NOT_YOURS,
    TOO_MANY_LINES,
    COLOR
  }
}
