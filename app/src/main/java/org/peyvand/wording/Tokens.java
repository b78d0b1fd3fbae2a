package org.peyvand.wording;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// Cuts words as their language does (UAX #29, with ICU's dictionaries for scripts without blanks):
/// Persian words keep their half-spaces, Chinese is cut between words, hyphenated words and grouped
/// numbers stay whole. Joined again, the tokens are the text.
final class Tokens {
  private static final Map<String, BreakIterator> WORDS = new ConcurrentHashMap<>();
  private static final Normalizer2 NFC = Normalizer2.getNFCInstance();

  /// `12 500,5` is one number, whichever blank stands in it.
  private static final Pattern GROUPED =
      Pattern.compile("(?<!\\p{Nd})\\p{Nd}{1,3}(?:[ \u00a0\u202f]\\p{Nd}{3})+(?!\\p{Nd})");

  private Tokens() {}

  /// The tokens of a text: words, numbers, single marks and stretches of blanks.
  static List<String> of(String language, String text) {
    var tokens = new ArrayList<String>();
    var grouped = GROUPED.matcher(text);
    var from = 0;
    while (grouped.find()) {
      cut(language, text.substring(from, grouped.start()), tokens);
      tokens.add(grouped.group());
      from = grouped.end();
    }
    cut(language, text.substring(from), tokens);
    return glue(tokens);
  }

  private static void cut(String language, String text, List<String> tokens) {
    if (text.isEmpty()) return;
    // A break iterator is not safe for use by several threads; a clone is cheap.
    var words =
        (BreakIterator)
            WORDS
                .computeIfAbsent(
                    language, tag -> BreakIterator.getWordInstance(ULocale.forLanguageTag(tag)))
                .clone();
    words.setText(text);
    var start = words.first();
    for (var end = words.next(); end != BreakIterator.DONE; start = end, end = words.next()) {
      tokens.add(text.substring(start, end));
    }
  }

  /// Joins what the rules of Unicode cut although it is one word to a reader: `Санкт-Петербург`,
  /// `2025-10-28`, `12 500` with its `,5`; and the blanks that stand together.
  private static List<String> glue(List<String> tokens) {
    var glued = new ArrayList<String>(tokens.size());
    for (var i = 0; i < tokens.size(); i++) {
      var token = tokens.get(i);
      var last = glued.isEmpty() ? "" : glued.getLast();
      if (isBlank(token) && isBlank(last)) {
        glued.set(glued.size() - 1, last + token);
      } else if (joins(token, last, i + 1 < tokens.size() ? tokens.get(i + 1) : "")) {
        glued.set(glued.size() - 1, last + token + tokens.get(++i));
      } else {
        glued.add(token);
      }
    }
    return glued;
  }

  private static boolean joins(String mark, String before, String after) {
    if (before.isEmpty() || after.isEmpty()) return false;
    var left = before.codePointBefore(before.length());
    var right = after.codePointAt(0);
    return switch (mark) {
      case "-", "\u2010", "\u2011" ->
          Character.isLetterOrDigit(left) && Character.isLetterOrDigit(right);
      case ",", ".", "٫" -> Character.isDigit(left) && Character.isDigit(right);
      default -> false;
    };
  }

  static boolean isBlank(String token) {
    return !token.isEmpty()
        && token.chars().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
  }

  static boolean isWord(String token) {
    return token.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  /// What makes two tokens the same word to a reader, however they were typed: canonical
  /// composition, any kind of blank, and in Persian the letters that an Arabic keyboard gives.
  static String key(String language, String token) {
    if (isBlank(token)) return token.indexOf('\n') < 0 ? " " : "\n";
    var plain = NFC.normalize(token);
    var key = new StringBuilder(plain.length());
    for (var i = 0; i < plain.length(); i++) {
      var letter = plain.charAt(i);
      switch (letter) {
        case '\u00a0', '\u202f' -> key.append(' ');
        // A soft hyphen is no letter.
        case '\u00ad' -> {}
        case 'ي' -> key.append('ی');
        case 'ك' -> key.append('ک');
        // In Arabic this letter is not that one: على is not علي.
        case 'ى' -> key.append(language.startsWith("fa") ? 'ی' : letter);
        case 'ۀ' -> key.append("ه\u0654");
        default -> key.append(letter);
      }
    }
    return key.toString();
  }
}
