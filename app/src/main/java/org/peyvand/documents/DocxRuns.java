package org.peyvand.documents;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UCharacterDirection;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peyvand.typeset.FontFile;
import org.peyvand.typeset.Language;
import org.peyvand.typeset.Text;
import org.peyvand.typeset.Text.Weight;
import org.peyvand.typeset.Typesetter;

/// Words as runs. Word asks for one direction and one font a run, and does not find out either by
/// itself: Latin words within Persian stand in runs of their own.
final class DocxRuns {
  private static final String NO_LANGUAGE = "zxx";

  private final Typesetter typesetter;
  private final DocxFonts fonts;

  DocxRuns(Typesetter typesetter, DocxFonts fonts) {
    this.typesetter = typesetter;
    this.fonts = fonts;
  }

  private record Stretch(String words, FontFile font, boolean rightToLeft) {}

  /// @param around the language of the paragraph
  void write(DocxXml out, Text.Run run, Language around) {
    if (run.note() != null) throw new IllegalArgumentException("a note in a Word file");
    var language = run.language() == null ? around : run.language();
    // Words of the other direction keep their own order, whatever stands around them.
    boolean turned = language.rightToLeft() != around.rightToLeft();
    if (turned) out.open("w:dir", "w:val", language.rightToLeft() ? "rtl" : "ltr");
    boolean first = true;
    for (var line : run.words().split("\n", -1)) {
      if (!first) out.open("w:r").empty("w:br").close();
      first = false;
      for (var stretch : stretches(line, language, run.weight()))
        write(out, stretch, language, run.weight());
    }
    if (turned) out.close();
  }

  private void write(DocxXml out, Stretch stretch, Language language, Weight weight) {
    fonts.use(stretch.font(), stretch.words());
    out.open("w:r");
    properties(out, stretch.font().family(), stretch.rightToLeft(), language, weight);
    out.open("w:t", "xml:space", "preserve").words(stretch.words()).close();
    out.close();
  }

  /// The page number, the number of pages: what Word counts itself.
  void field(DocxXml out, String instruction, Language language) {
    out.open("w:fldSimple", "w:instr", instruction);
    out.open("w:r");
    var digit = language.rightToLeft() ? "۱" : "1";
    var font = typesetter.font(digit, language, Weight.REGULAR).orElseThrow();
    fonts.use(font, "0123456789۰۱۲۳۴۵۶۷۸۹");
    properties(out, font.family(), language.rightToLeft(), language, Weight.REGULAR);
    out.open("w:t").words("1").close();
    out.close().close();
  }

  private static void properties(
      DocxXml out, String family, boolean rightToLeft, Language language, Weight weight) {
    out.open("w:rPr");
    out.empty(
        "w:rFonts", "w:ascii", family, "w:hAnsi", family, "w:eastAsia", family, "w:cs", family);
    if (weight == Weight.BOLD) out.empty("w:b").empty("w:bCs");
    if (language.tag().equals(NO_LANGUAGE)) out.empty("w:noProof");
    var script = script(language);
    if (rightToLeft) out.empty("w:rtl");
    else if (script.equals("Deva")) out.empty("w:cs");
    var tag = DocxTags.withRegion(language);
    if (!tag.isEmpty())
      out.empty(
          "w:lang",
          rightToLeft || script.equals("Deva")
              ? "w:bidi"
              : script.startsWith("Han") ? "w:eastAsia" : "w:val",
          tag);
    out.close();
  }

  private static String script(Language language) {
    return com.ibm.icu.util.ULocale.addLikelySubtags(
            com.ibm.icu.util.ULocale.forLanguageTag(language.tag()))
        .getScript();
  }

  private List<Stretch> stretches(String words, Language language, Weight weight) {
    var stretches = new ArrayList<Stretch>();
    var directions = directions(words, language.rightToLeft());
    int from = 0;
    @Nullable FontFile current = null;
    for (int i = 0; i < words.length(); i = next(words, i)) {
      var cluster = words.substring(i, next(words, i));
      var font = typesetter.font(cluster, language, weight).orElse(current);
      // What no font of ours has is left to the reader's.
      if (font == null) font = typesetter.font(" ", language, weight).orElseThrow();
      if (current != null && (!font.equals(current) || directions[i] != directions[from])) {
        stretches.add(new Stretch(words.substring(from, i), current, directions[from]));
        from = i;
      }
      current = font;
    }
    if (current != null)
      stretches.add(new Stretch(words.substring(from), current, directions[from]));
    return stretches;
  }

  /// Marks and joiners stay with the letter they are written on.
  private static int next(String words, int at) {
    int end = at + Character.charCount(words.codePointAt(at));
    while (end < words.length()) {
      int point = words.codePointAt(end);
      int type = UCharacter.getType(point);
      if (type != UCharacterCategory.NON_SPACING_MARK
          && type != UCharacterCategory.COMBINING_SPACING_MARK
          && type != UCharacterCategory.ENCLOSING_MARK
          && type != UCharacterCategory.FORMAT) break;
      end += Character.charCount(point);
    }
    return end;
  }

  /// Right to left or not, for each index. What leans to neither side goes with its neighbors where
  /// they agree, else with the language.
  private static boolean[] directions(String words, boolean base) {
    var right = new boolean[words.length()];
    boolean before = base;
    int open = 0;
    for (int i = 0; i < words.length(); i += Character.charCount(words.codePointAt(i))) {
      var own = strong(words.codePointAt(i));
      if (own == null) continue;
      java.util.Arrays.fill(right, open, i, before == own ? own : base);
      open = i + Character.charCount(words.codePointAt(i));
      java.util.Arrays.fill(right, i, open, own);
      before = own;
    }
    java.util.Arrays.fill(right, open, words.length(), base);
    return right;
  }

  private static @Nullable Boolean strong(int point) {
    // Persian digits are European ones to Unicode's algorithm, and belong to Persian words.
    if (point >= 0x06F0 && point <= 0x06F9) return true;
    return switch (UCharacter.getDirection(point)) {
      case UCharacterDirection.LEFT_TO_RIGHT, UCharacterDirection.EUROPEAN_NUMBER -> false;
      case UCharacterDirection.RIGHT_TO_LEFT,
          UCharacterDirection.RIGHT_TO_LEFT_ARABIC,
          UCharacterDirection.ARABIC_NUMBER ->
          true;
      default -> null;
    };
  }
}
