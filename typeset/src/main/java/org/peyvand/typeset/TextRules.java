package org.peyvand.typeset;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import java.util.Optional;
import org.peyvand.typeset.Flaw.Kind;

/// Which characters may stand in a text that people sign.
final class TextRules {
  private static final int EXCERPT = 16;

  private TextRules() {}

  /// The first character that may not stand here.
  static Optional<Flaw> forbidden(String text, Language language) {
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int point = text.codePointAt(i);
      var kind = kind(point);
      if (kind.isPresent()) return Optional.of(flaw(kind.get(), point, text, i, language));
    }
    return Optional.empty();
  }

  static Flaw flaw(Kind kind, int point, String text, int index, Language language) {
    int from = Math.max(0, index - EXCERPT);
    int to = Math.min(text.length(), index + Character.charCount(point) + EXCERPT);
    if (Character.isLowSurrogate(text.charAt(from)) && from > 0) from--;
    if (to < text.length() && Character.isLowSurrogate(text.charAt(to))) to++;
    return new Flaw(kind, point, language.tag(), visible(text.substring(from, to)), index);
  }

  /// Half-space, joiner and the marks that only lean to a side: kept in the text, drawn as nothing.
  static boolean drawsNothing(int point) {
    return point == 0x200C || point == 0x200D || leans(point) || point == '\n';
  }

  static boolean leans(int point) {
    return point == 0x200E || point == 0x200F || point == 0x061C;
  }

  private static Optional<Kind> kind(int point) {
    if (drawsNothing(point)) return Optional.empty();
    if ((point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069))
      return Optional.of(Kind.BIDI_CONTROL);
    return switch (UCharacter.getType(point)) {
      case UCharacterCategory.SURROGATE -> Optional.of(Kind.UNPAIRED_SURROGATE);
      case UCharacterCategory.CONTROL,
          UCharacterCategory.LINE_SEPARATOR,
          UCharacterCategory.PARAGRAPH_SEPARATOR ->
          Optional.of(Kind.CONTROL_CHARACTER);
      case UCharacterCategory.FORMAT -> Optional.of(Kind.INVISIBLE_CHARACTER);
      default ->
          UCharacter.hasBinaryProperty(
                  point, com.ibm.icu.lang.UProperty.DEFAULT_IGNORABLE_CODE_POINT)
              ? Optional.of(Kind.INVISIBLE_CHARACTER)
              : Optional.empty();
    };
  }

  /// An excerpt must not play the trick it reports.
  private static String visible(String excerpt) {
    var out = new StringBuilder();
    excerpt
        .codePoints()
        .forEach(
            c -> {
              if (kind(c).isPresent())
                out.append(String.format(java.util.Locale.ROOT, "[U+%04X]", c));
              else out.appendCodePoint(c);
            });
    return out.toString();
  }
}
