package org.peyvand.notices;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterEnums.ECharacterCategory;
import com.ibm.icu.text.Bidi;
import org.peyvand.languages.Direction;

/// What a value from outside may bring into a sentence or a header: letters, and nothing that
/// steers lines, directions or terminals.
final class WordRules {
  /// A name or a title is shorter; what is longer is cut with an ellipsis.
  private static final int VALUE_MAX = 500;

  private static final char ISOLATE = '\u2068';
  private static final char END_OF_ISOLATE = '\u2069';

  private WordRules() {}

  /// One line without controls; the joiners that Persian and Hindi need stay.
  static String clean(String value) {
    var cleaned = new StringBuilder();
    value
        .codePoints()
        .forEach(
            point -> {
              if (point == '\u200C' || point == '\u200D') cleaned.appendCodePoint(point);
              else if (Character.isWhitespace(point) || breaksLines(point)) cleaned.append(' ');
              else if (!steers(point)) cleaned.appendCodePoint(point);
            });
    var line = cleaned.toString().replaceAll(" {2,}", " ").strip();
    if (line.codePointCount(0, line.length()) <= VALUE_MAX) return line;
    return line.substring(0, line.offsetByCodePoints(0, VALUE_MAX - 1)) + "…";
  }

  private static boolean breaksLines(int point) {
    return switch (UCharacter.getType(point)) {
      case ECharacterCategory.LINE_SEPARATOR, ECharacterCategory.PARAGRAPH_SEPARATOR -> true;
      default -> point == '\u0085';
    };
  }

  /// Controls, marks of direction, tags, halves of surrogates.
  private static boolean steers(int point) {
    return switch (UCharacter.getType(point)) {
      case ECharacterCategory.CONTROL, ECharacterCategory.FORMAT, ECharacterCategory.SURROGATE ->
          true;
      default -> false;
    };
  }

  /// The same, kept apart from a sentence that runs the other way.
  static String within(String value, Direction sentence) {
    var line = clean(value);
    var way = Bidi.getBaseDirection(line);
    var runs = way == Bidi.RTL ? Direction.RTL : Direction.LTR;
    return way == Bidi.NEUTRAL || runs == sentence ? line : ISOLATE + line + END_OF_ISOLATE;
  }
}
