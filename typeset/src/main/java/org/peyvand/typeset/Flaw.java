package org.peyvand.typeset;

/// Why a text cannot be printed: which character, and where.
///
/// @param codePoint the character; 0 where the flaw is not one character
/// @param language of the section
/// @param place the words around, so that a person finds it
/// @param index of the character in its run of words, in UTF-16 units
public record Flaw(Kind kind, int codePoint, String language, String place, int index) {

  /// The reasons; their names are keys of translated sentences.
  public enum Kind {
    /// No font here has the letter: it would be an empty box on paper.
    MISSING_GLYPH,
    /// An embedding, override or isolate: the text could read otherwise than it is stored.
    BIDI_CONTROL,
    /// A control character other than a line feed.
    CONTROL_CHARACTER,
    /// A character that shows nothing and could hide a difference.
    INVISIBLE_CHARACTER,
    /// Half of a character: not text at all.
    UNPAIRED_SURROGATE,
    /// A block that must stay on one page is taller than a page.
    TALLER_THAN_A_PAGE
  }

  /// The character as the Unicode standard writes it, such as `U+202E`.
  public String character() {
    return String.format(java.util.Locale.ROOT, "U+%04X", codePoint);
  }
}
