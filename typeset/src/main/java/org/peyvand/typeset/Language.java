package org.peyvand.typeset;

import com.ibm.icu.util.ULocale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/// A language as BCP 47 names it, with the direction its lines run in.
///
/// @param tag for example `fa`, `zh` or `pt-BR`
public record Language(String tag, Direction direction) {

  /// Where a line begins.
  public enum Direction {
    LEFT_TO_RIGHT,
    RIGHT_TO_LEFT
  }

  /// Papers have a few dozen languages at most; tags may come from strangers.
  private static final int KNOWN_MAX = 1000;

  private static final ConcurrentMap<String, Known> KNOWN = new ConcurrentHashMap<>();

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
    return known().locale();
  }

  /// ISO 15924 code of the script the language is usually written in.
  String script() {
    return known().script();
  }

  /// Asked for every letter, and dear to find out.
  private Known known() {
    if (KNOWN.size() > KNOWN_MAX) KNOWN.clear();
    return KNOWN.computeIfAbsent(tag, Known::of);
  }

  private record Known(ULocale locale, String script) {
    static Known of(String tag) {
      var locale = ULocale.forLanguageTag(tag);
      return new Known(locale, ULocale.addLikelySubtags(locale).getScript());
    }
  }
}
