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
import org.peyvand.typeset.Token.Style;

/// A text cut into tokens: direction by ICU's bidirectional algorithm, break opportunities by ICU's
/// rules for the language, one font for each.
final class Tokens {
  private static final char LEFT_ISOLATE = '\u2066';
  private static final char RIGHT_ISOLATE = '\u2067';
  private static final char POP_ISOLATE = '\u2069';
  private static final String CLOSING = "，。、；：？！）》〉」』】〕］｝”’";
  private static final String OPENING = "（《〈「『【〔［｛“‘";

  private static final Set<String> EAST_SLAVIC = Set.of("ru", "be", "uk");

  /// The number of a note: smaller, and higher.
  private static final double MARK_SIZE = 0.64;

  private static final double MARK_RISE = 0.36;

  private final Faces faces;
  private final Language language;
  private final double size;
  private final boolean allBold;
  private final String text;
  private final Style[] styles;

  /// A run, and the tag of the number of a note, if it is one.
  record Marked(Text.Run run, @Nullable Tag note) {
    static List<Marked> of(Text text) {
      return text.runs().stream().map(run -> new Marked(run, null)).toList();
    }
  }

  private Tokens(
      Faces faces, Language language, double size, List<Marked> source, Tag tag, boolean allBold) {
    this.faces = faces;
    this.language = language;
    this.size = size;
    this.allBold = allBold;
    var all = new StringBuilder();
    var styleOf = new ArrayList<Style>();
    for (var marked : source) {
      var run = marked.run();
      var spoken = run.language() == null ? language : run.language();
      boolean turned = spoken.direction() != language.direction();
      int from = all.length();
      // The only isolates there are: the writer's own are refused.
      if (turned) all.append(spoken.rightToLeft() ? RIGHT_ISOLATE : LEFT_ISOLATE);
      all.append(run.words());
      if (turned) all.append(POP_ISOLATE);
      var style = style(marked, spoken, tag);
      for (int i = from; i < all.length(); i++) styleOf.add(style);
    }
    this.text = all.toString();
    this.styles = styleOf.toArray(new Style[0]);
  }

  private Style style(Marked marked, Language spoken, Tag tag) {
    var run = marked.run();
    var weight = allBold ? Weight.BOLD : run.weight();
    var note = marked.note();
    if (note != null) return new Style(spoken, weight, size * MARK_SIZE, size * MARK_RISE, note);
    boolean foreign = !spoken.tag().equals(language.tag());
    // Scripts differ in how large they look at a size.
    double own = foreign ? size * Look.of(spoken).size() / Look.of(language).size() : size;
    var link = run.link();
    var spoke = tag;
    if (link != null) spoke = tag.link(link, run.words(), foreign ? spoken : null);
    else if (foreign) spoke = tag.child("Span", spoken);
    return new Style(spoken, weight, own, 0, spoke);
  }

  static List<Token> of(
      Faces faces, Text text, Language language, double size, boolean allBold, Tag tag) {
    return of(faces, Marked.of(text), language, size, allBold, tag);
  }

  /// @param allBold sets even the regular runs in bold, as headings are
  static List<Token> of(
      Faces faces, List<Marked> runs, Language language, double size, boolean allBold, Tag tag) {
    if (runs.stream().allMatch(marked -> marked.run().words().isEmpty())) return List.of();
    return new Tokens(faces, language, size, runs, tag, allBold).cut();
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
    return EAST_SLAVIC.contains(language.locale().getLanguage()) ? tied(tokens) : tokens;
  }

  /// A line of Russian does not end with a word of one letter.
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
        .face(cluster, styles[from].language(), styles[from].weight())
        .orElseThrow(() -> new IllegalStateException("unchecked text: " + cluster[0]));
  }

  private boolean sameRun(int left, int right) {
    return styles[left].equals(styles[right]);
  }

  private boolean apart(
      int at, @Nullable Face face, @Nullable Face wanted, Bidi bidi, boolean[] breaks) {
    return breaks[at]
        || !Objects.equals(face, wanted)
        || bidi.getLevelAt(at) != bidi.getLevelAt(at - 1)
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
    var style = styles[start];
    double width = shaped.width(style.size());
    tokens.add(new Token(shaped, word, level, style, width, gap(word, start), breaks[end], false));
  }

  private Gap gap(String word, int start) {
    int point = word.codePointAt(0);
    if (point == ' ') return Gap.SPACE;
    if (point == 0xA0) return Gap.TIE;
    boolean chinese = styles[start].language().script().startsWith("Han");
    boolean quote = point == '“' || point == '”' || point == '‘' || point == '’';
    if (word.length() == 1 && (!quote || chinese)) {
      if (CLOSING.indexOf(point) >= 0) return Gap.CLOSING;
      if (OPENING.indexOf(point) >= 0) return Gap.OPENING;
    }
    if (word.endsWith("፡")) return Gap.WORD_MARK;
    return fullWidth(point) ? Gap.IDEOGRAPH : Gap.NONE;
  }

  private Token lineEnd(int at) {
    var style = styles[at];
    var face = faces.face(new int[] {' '}, style.language(), style.weight()).orElseThrow();
    int level = language.rightToLeft() ? 1 : 0;
    return new Token(face.shape(" ", false), "\n", level, style, 0, Gap.LINE_END, true, false);
  }

  private static void allowBreak(List<Token> tokens) {
    if (tokens.isEmpty()) return;
    tokens.add(tokens.removeLast().breaking(true));
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
    var piece = token.saying(token.text().substring(start, end));
    return end == token.text().length() ? piece : piece.breaking(true);
  }

  /// Whether a character of the text has no glyph anywhere in the house.
  static boolean lacks(Faces faces, int[] cluster, Language language, Weight weight) {
    return faces.face(cluster, language, weight).isEmpty()
        || UCharacter.hasBinaryProperty(cluster[0], UProperty.NONCHARACTER_CODE_POINT);
  }
}
