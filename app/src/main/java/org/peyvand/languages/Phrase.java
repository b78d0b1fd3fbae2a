package org.peyvand.languages;

/// Words together with the language they are in, so that a page can mark a fallback with `lang` and
/// `dir`.
///
/// @param tag the BCP 47 tag of the words
public record Phrase(String tag, String text) {
  /// The direction of the words, also for languages that the product does not speak.
  public Direction direction() {
    return com.ibm.icu.util.ULocale.forLanguageTag(tag).isRightToLeft()
        ? Direction.RTL
        : Direction.LTR;
  }

  @Override
  public String toString() {
    return text;
  }
}
