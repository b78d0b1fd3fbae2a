package org.peyvand.typeset;

/// The smallest piece that moves as one when a paragraph is broken into lines.
///
/// @param level its direction as the bidirectional algorithm has it; odd is right to left
/// @param width in points
/// @param gap what it is to spacing
/// @param mayBreak whether a line may end after it
/// @param hyphen whether a line that ends after it shows a hyphen: it is the first part of a word
record Token(
    Shaped shaped,
    String text,
    int level,
    Style style,
    double width,
    Gap gap,
    boolean mayBreak,
    boolean hyphen) {

  /// What all the tokens of a run have in common.
  ///
  /// @param rise above the baseline, as the numbers of notes have it
  record Style(Language language, Text.Weight weight, double size, double rise, Tag tag) {}

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
    return (gap == Gap.CLOSING || gap == Gap.OPENING) && width > size() * 0.9;
  }

  boolean stretches() {
    return gap == Gap.SPACE || gap == Gap.TIE;
  }

  double size() {
    return style.size();
  }

  Tag tag() {
    return style.tag();
  }

  Token breaking(boolean mayBreak) {
    return new Token(shaped, text, level, style, width, gap, mayBreak, hyphen);
  }

  Token wide(double width) {
    return new Token(shaped, text, level, style, width, gap, mayBreak, hyphen);
  }

  /// Other letters in its place, as wide as they are.
  Token saying(String other) {
    var drawn = shaped.face().shape(other, level % 2 == 1);
    return new Token(drawn, other, level, style, drawn.width(size()), gap, mayBreak, hyphen);
  }

  /// A part of a word, behind which it may be divided.
  Token part(String other, double width) {
    var drawn = shaped.face().shape(other, level % 2 == 1);
    return new Token(drawn, other, level, style, width, gap, true, true);
  }
}
