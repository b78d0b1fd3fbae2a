package org.peyvand.typeset;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Bidi;
import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peyvand.typeset.Text.Weight;
import org.peyvand.typeset.Token.Gap;

/// A text cut into tokens: direction by ICU's bidirectional algorithm, break opportunities by ICU's
/// rules for the language, one font for each.
final class Tokens {
  private static final char LEFT_ISOLATE = '\u2066';
  private static final char RIGHT_ISOLATE = '\u2067';
  private static final char POP_ISOLATE = '\u2069';
  private static final String CLOSING = "，。、；：？！）》〉」』】〕］｝”’";
  private static final String OPENING = "（《〈「『【〔［｛“‘";

  private static final Set<String> EAST_SLAVIC = Set.of("ru", "be", "uk");

  private final Faces faces;
  private final Language language;
  private final double size;
  private final boolean allBold;
  private final String text;
  private final @Nullable Tag[] tags;
  private final Weight[] weights;
  private final Language[] languages;

  private Tokens(
      Faces faces, Language language, double size, Text source, Tag tag, boolean allBold) {
    this.faces = faces;
    this.language = language;
    this.size = size;
    this.allBold = allBold;
    var all = new StringBuilder();
    var tagOf = new ArrayList<@Nullable Tag>();
    var weightOf = new ArrayList<Weight>();
    var languageOf = new ArrayList<Language>();
    for (var run : source.runs()) {
      var spoken = run.language() == null ? language : run.language();
      boolean foreign = !spoken.tag().equals(language.tag());
      boolean turned = spoken.direction() != language.direction();
      var own = foreign ? tag.child("Span", spoken) : tag;
      int from = all.length();
      // The only isolates there are: the writer's own are refused.
      if (turned) all.append(spoken.rightToLeft() ? RIGHT_ISOLATE : LEFT_ISOLATE);
      all.append(run.words());
      if (turned) all.append(POP_ISOLATE);
      for (int i = from; i < all.length(); i++) {
        tagOf.add(own);
        weightOf.add(allBold ? Weight.BOLD : run.weight());
        languageOf.add(spoken);
      }
    }
    this.text = all.toString();
    this.tags = tagOf.toArray(new Tag[0]);
    this.weights = weightOf.toArray(new Weight[0]);
    this.languages = languageOf.toArray(new Language[0]);
  }

  /// @param allBold sets even the regular runs in bold, as headings are
  static List<Token> of(
      Faces faces, Text text, Language language, double size, boolean allBold, Tag tag) {
    if (text.plain().isEmpty()) return List.of();
    return new Tokens(faces, language, size, text, tag, allBold).cut();
  }

  private List<Token> cut() {
    var bidi = new Bidi();
    bidi.setPara(text, language.rightToLeft() ? Bidi.RTL : Bidi.LTR, null);
    var breaks = boundaries(BreakIterator.getLineInstance(language.locale()));
    var clusters = boundaries(BreakIterator.getCharacterInstance(language.locale()));
    var tokens = new ArrayList<Token>();
    int start = 0;
    @Nullable Face face = null;
    @Nullable Face last = null;
    for (int at = 0; at < text.length(); ) {
      int end = at + 1;
      while (!clusters[end]) end++;
      if (silent(at)) {
        flush(tokens, start, at, face, bidi, breaks);
        if (text.charAt(at) == '\n') tokens.add(lineEnd(at));
        else if (breaks[end]) allowBreak(tokens);
        start = end;
        face = null;
      } else {
        var wanted = face(at, end, last);
        if (at > start && apart(at, face, wanted, bidi, breaks)) {
          flush(tokens, start, at, face, bidi, breaks);
          start = at;
        }
        face = wanted;
        last = wanted;
      }
      at = end;
    }
    flush(tokens, start, text.length(), face, bidi, breaks);
    return allBold && EAST_SLAVIC.contains(language.locale().getLanguage()) ? tied(tokens) : tokens;
  }

  /// A line of a Russian heading does not end with a word of one letter. Text keeps the freedom:
  /// without hyphenation its lines would become too loose.
  private static List<Token> tied(List<Token> tokens) {
    for (int i = 1; i < tokens.size(); i++) {
      var word = tokens.get(i - 1).text();
      boolean alone = i == 1 || tokens.get(i - 2).gap() == Gap.SPACE;
      if (tokens.get(i).gap() == Gap.SPACE
          && alone
          && word.length() == 1
          && Character.isLetter(word.charAt(0))) tokens.set(i, tokens.get(i).breaking(false));
    }
    return tokens;
  }

  private boolean[] boundaries(BreakIterator iterator) {
    var found = new boolean[text.length() + 1];
    iterator.setText(text);
    for (int at = iterator.first(); at != BreakIterator.DONE; at = iterator.next())
      found[at] = true;
    return found;
  }

  /// Isolates, leaning marks and line feeds: they steer, and are not drawn.
  private boolean silent(int at) {
    char c = text.charAt(at);
    return c == LEFT_ISOLATE
        || c == RIGHT_ISOLATE
        || c == POP_ISOLATE
        || c == '\n'
        || TextRules.leans(c);
  }

  private Face face(int from, int to, @Nullable Face last) {
    var cluster = text.substring(from, to).codePoints().toArray();
    // A space belongs to the word before it: its width should fit.
    if (last != null && cluster[0] == ' ' && last.has(' ') && sameRun(from - 1, from)) return last;
    return faces
        .face(cluster, languages[from], weights[from])
        .orElseThrow(() -> new IllegalStateException("unchecked text: " + cluster[0]));
  }

  private boolean sameRun(int left, int right) {
    return weights[left] == weights[right] && languages[left].equals(languages[right]);
  }

  private boolean apart(
      int at, @Nullable Face face, @Nullable Face wanted, Bidi bidi, boolean[] breaks) {
    return breaks[at]
        || !Objects.equals(face, wanted)
        || bidi.getLevelAt(at) != bidi.getLevelAt(at - 1)
        || tags[at] != tags[at - 1]
        || !sameRun(at - 1, at)
        || single(text.codePointBefore(at))
        || single(text.codePointAt(at));
  }

  /// Spaces and full-width characters stand alone, so that the gaps beside them can stretch.
  private static boolean single(int point) {
    return point == ' ' || point == 0xA0 || fullWidth(point);
  }

  private static boolean fullWidth(int point) {
    int script = UScript.getScript(point);
    return script == UScript.HAN
        || script == UScript.HIRAGANA
        || script == UScript.KATAKANA
        || (point >= 0x3000 && point <= 0x303F)
        || (point >= 0xFF00 && point <= 0xFF60);
  }

  private void flush(
      List<Token> tokens, int start, int end, @Nullable Face face, Bidi bidi, boolean[] breaks) {
    if (start >= end || face == null) return;
    var word = text.substring(start, end);
    int level = bidi.getLevelAt(start);
    var shaped = face.shape(word, level % 2 == 1);
    double width = shaped.advance() * size / Face.UNITS;
    tokens.add(
        new Token(shaped, word, level, size, width, gap(word, start), breaks[end], tag(start)));
  }

  private Gap gap(String word, int start) {
    int point = word.codePointAt(0);
    if (point == ' ') return Gap.SPACE;
    if (point == 0xA0) return Gap.TIE;
    boolean chinese = languages[start].script().startsWith("Han");
    boolean quote = point == '“' || point == '”' || point == '‘' || point == '’';
    if (word.length() == 1 && (!quote || chinese)) {
      if (CLOSING.indexOf(point) >= 0) return Gap.CLOSING;
      if (OPENING.indexOf(point) >= 0) return Gap.OPENING;
    }
    if (word.endsWith("፡")) return Gap.WORD_MARK;
    return fullWidth(point) ? Gap.IDEOGRAPH : Gap.NONE;
  }

  private Token lineEnd(int at) {
    var face = faces.face(new int[] {' '}, languages[at], weights[at]).orElseThrow();
    return new Token(
        face.shape(" ", false),
        "\n",
        language.rightToLeft() ? 1 : 0,
        size,
        0,
        Gap.LINE_END,
        true,
        tag(at));
  }

  private static void allowBreak(List<Token> tokens) {
    if (tokens.isEmpty()) return;
    tokens.add(tokens.removeLast().breaking(true));
  }

  private Tag tag(int at) {
    return Objects.requireNonNull(tags[at]);
  }

  /// Cuts a word that is wider than any line, between characters, where nothing better can be done.
  static List<Token> fitting(List<Token> tokens, double measure) {
    var out = new ArrayList<Token>();
    for (var token : tokens) {
      if (token.width() <= measure) {
        out.add(token);
        continue;
      }
      var characters = BreakIterator.getCharacterInstance();
      characters.setText(token.text());
      int start = 0;
      int end = characters.first();
      while (start < token.text().length()) {
        var piece = piece(token, start, Math.max(end, characters.following(start)));
        for (int next = characters.following(start);
            next != BreakIterator.DONE;
            next = characters.following(next)) {
          var longer = piece(token, start, next);
          if (longer.width() > measure) break;
          piece = longer;
          if (next == token.text().length()) break;
        }
        out.add(piece);
        start += piece.text().length();
      }
    }
    return out;
  }

  private static Token piece(Token token, int start, int end) {
    var text = token.text().substring(start, end);
    var shaped = token.shaped().face().shape(text, token.level() % 2 == 1);
    boolean last = end == token.text().length();
    return new Token(
        shaped,
        text,
        token.level(),
        token.size(),
        shaped.advance() * token.size() / Face.UNITS,
        token.gap(),
        !last || token.mayBreak(),
        token.tag());
  }

  /// Whether a character of the text has no glyph anywhere in the house.
  static boolean lacks(Faces faces, int[] cluster, Language language, Weight weight) {
    return faces.face(cluster, language, weight).isEmpty()
        || UCharacter.hasBinaryProperty(cluster[0], UProperty.NONCHARACTER_CODE_POINT);
  }
}
