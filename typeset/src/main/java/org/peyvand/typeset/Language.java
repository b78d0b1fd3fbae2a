package org.peyvand.typeset;

import com.ibm.icu.util.ULocale;

/// A language as BCP 47 names it, with the direction its lines run in.
///
/// @param tag for example `fa`, `zh` or `pt-BR`
public record Language(String tag, Direction direction) {

  /// Where a line begins.
  public enum Direction {
    LEFT_TO_RIGHT,
    RIGHT_TO_LEFT
  }

  /// For parts of a paper that belong to no language more than to another; whatever is written
  /// there names its own.
  public static final Language SEVERAL = new Language("mul", Direction.LEFT_TO_RIGHT);

  /// The language with the direction its script runs in.
  public static Language of(String tag) {
    var direction =
        ULocale.forLanguageTag(tag).isRightToLeft()
            ? Direction.RIGHT_TO_LEFT
            : Direction.LEFT_TO_RIGHT;
    return new Language(tag, direction);
  }

  public boolean rightToLeft() {
    return direction == Direction.RIGHT_TO_LEFT;
  }

  boolean several() {
    return tag.equals(SEVERAL.tag);
  }

  ULocale locale() {
    return ULocale.forLanguageTag(tag);
  }

  /// ISO 15924 code of the script the language is usually written in.
  String script() {
    return ULocale.addLikelySubtags(locale()).getScript();
  }
}
