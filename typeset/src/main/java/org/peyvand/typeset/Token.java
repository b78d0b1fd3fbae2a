package org.peyvand.typeset;

/// The smallest piece that moves as one when a paragraph is broken into lines.
///
/// @param level its direction as the bidirectional algorithm has it; odd is right to left
/// @param width in points
/// @param gap what it is to spacing
/// @param mayBreak whether a line may end after it
record Token(
    Shaped shaped,
    String text,
    int level,
    double size,
    double width,
    Gap gap,
    boolean mayBreak,
    Tag tag) {

  /// What a token is to the spaces of its line.
  enum Gap {
    /// A word.
    NONE,
    /// A space: stretches and shrinks, and goes at the end of a line.
    SPACE,
    /// A space that must not break: stretches and shrinks with the others.
    TIE,
    /// A full-width character: the gap after it may stretch.
    IDEOGRAPH,
    /// A full-width mark whose right half is empty.
    CLOSING,
    /// A full-width mark whose left half is empty.
    OPENING,
    /// A word with the Ethiopic mark that divides words: the gap after it may stretch.
    WORD_MARK,
    /// The end of a line by the writer's wish.
    LINE_END
  }

  boolean fullWidth() {
    return gap == Gap.IDEOGRAPH || gap == Gap.CLOSING || gap == Gap.OPENING;
  }

  /// Of a mark set as wide as an ideograph, and not of the same mark set narrow.
  boolean hasEmptyHalf() {
    return (gap == Gap.CLOSING || gap == Gap.OPENING) && width > size * 0.9;
  }

  boolean stretches() {
    return gap == Gap.SPACE || gap == Gap.TIE;
  }

  Token breaking(boolean mayBreak) {
    return new Token(shaped, text, level, size, width, gap, mayBreak, tag);
  }

  Token wide(double width) {
    return new Token(shaped, text, level, size, width, gap, mayBreak, tag);
  }
}
