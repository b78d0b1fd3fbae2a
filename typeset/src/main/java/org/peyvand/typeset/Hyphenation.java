package org.peyvand.typeset;

import java.util.ArrayList;
import java.util.List;
import org.peyvand.typeset.Token.Gap;

/// Divides the words of a paragraph where their language allows a hyphen. The parts come together
/// again in each line that holds the whole of a word.
final class Hyphenation {
  /// Shorter words stay whole: nothing is gained by dividing them.
  private static final int LETTERS_MIN = 6;

  private static final int BEFORE_MIN = 2;
  private static final int AFTER_MIN = 3;

  /// The hyphen that is not part of the text: who copies the words gets it as such.
  static final int SOFT_HYPHEN = 0xAD;

  private Hyphenation() {}

  static List<Token> of(List<Token> tokens) {
    var out = new ArrayList<Token>(tokens.size() + tokens.size() / 2);
    for (int from = 0; from < tokens.size(); ) {
      int to = from + 1;
      while (to < tokens.size() && !isGap(tokens.get(to - 1)) && !isGap(tokens.get(to))) to++;
      var group = tokens.subList(from, to);
      if (group.stream().anyMatch(Hyphenation::isCode)) out.addAll(group);
      else for (var token : group) divide(token, out);
      from = to;
    }
    return out;
  }

  private static boolean isGap(Token token) {
    return token.gap() != Gap.NONE;
  }

  /// Addresses and codes are written as they are, whatever their parts look like.
  private static boolean isCode(Token token) {
    return token.text().chars().anyMatch(c -> Character.isDigit(c) || "/@_\\".indexOf(c) >= 0);
  }

  private static void divide(Token token, List<Token> out) {
    var text = token.text();
    var patterns = Patterns.of(token.style().language());
    boolean word = token.gap() == Gap.NONE && token.style().rise() == 0;
    if (patterns.isEmpty() || !word || text.length() < LETTERS_MIN) {
      out.add(token);
      return;
    }
    int from = 0;
    while (from < text.length() && !Character.isLetter(text.charAt(from))) from++;
    int to = from;
    while (to < text.length() && Character.isLetter(text.charAt(to))) to++;
    // Only marks of punctuation may stand around a word that is divided.
    boolean plain = text.chars().skip(to).noneMatch(Character::isLetter);
    if (!plain || to - from < LETTERS_MIN || isShouted(text, from, to)) {
      out.add(token);
      return;
    }
    int begun = 0;
    double width = 0;
    for (int at : patterns.get().breaks(text.substring(from, to))) {
      if (at < BEFORE_MIN || to - from - at < AFTER_MIN) continue;
      double before =
          token.shaped().face().shape(text.substring(0, from + at), false).width(token.size());
      out.add(token.part(text.substring(begun, from + at), before - width));
      begun = from + at;
      width = before;
    }
    if (begun == 0) out.add(token);
    else out.add(token.saying(text.substring(begun)).wide(token.width() - width));
  }

  /// Abbreviations are never divided.
  private static boolean isShouted(String text, int from, int to) {
    return text.substring(from, to).chars().filter(Character::isUpperCase).count() > 1;
  }

  /// The tokens of one line: parts of words joined, and a hyphen where the line ends within one.
  static List<Token> joined(List<Token> tokens) {
    var out = new ArrayList<Token>(tokens.size());
    for (int i = 0; i < tokens.size(); ) {
      var token = tokens.get(i);
      int end = i + 1;
      if (token.hyphen()) {
        var word = new StringBuilder(token.text());
        while (end < tokens.size() && tokens.get(end - 1).hyphen())
          word.append(tokens.get(end++).text());
        out.add(token.saying(word.toString()));
        if (tokens.get(end - 1).hyphen()) out.add(hyphen(token));
      } else {
        out.add(token);
      }
      i = end;
    }
    return out;
  }

  static Token hyphen(Token after) {
    var shaped = Shaped.plain(after.shaped().face(), SOFT_HYPHEN);
    var text = Character.toString(SOFT_HYPHEN);
    double width = shaped.width(after.size());
    return new Token(shaped, text, after.level(), after.style(), width, Gap.NONE, true, false);
  }
}
