package org.peyvand.typeset;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/// One font file: HarfBuzz shapes with it, FontBox measures and embeds it.
final class Face {
  /// Shaping happens at this size, so that a unit is a thousandth of the type size, as in PDF.
  static final int UNITS = 1000;

  private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

  /// Words come back again and again; a treaty has a few thousand, so this is never reached by one.
  private static final int CACHE_MAX = 50_000;

  private final String name;
  private final byte[] file;
  private final Font font;
  private final CmapLookup characters;
  private final int[] advances;
  private final ConcurrentMap<Word, Shaped> cache = new ConcurrentHashMap<>();

  private record Word(String text, boolean rightToLeft) {}

  Face(String name, byte[] file, Font font) {
    this.name = name;
    this.file = file;
    this.font =
        font.deriveFont(
            Map.of(
                TextAttribute.SIZE, (float) UNITS,
                TextAttribute.KERNING, TextAttribute.KERNING_ON,
                TextAttribute.LIGATURES, TextAttribute.LIGATURES_ON));
    try (var parsed = parse()) {
      this.characters = parsed.getUnicodeCmapLookup();
      this.advances = new int[parsed.getNumberOfGlyphs()];
      for (int glyph = 0; glyph < advances.length; glyph++)
        advances[glyph] =
            Math.round(parsed.getAdvanceWidth(glyph) * (float) UNITS / parsed.getUnitsPerEm());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String name() {
    return name;
  }

  /// As other programs name it.
  String family() {
    return font.getFamily(Locale.ROOT);
  }

  /// Chinese needs no shaping, and what a machine's owner brings is for Chinese.
  boolean shapes() {
    return !name.startsWith("NotoSansSC") && !name.startsWith("Further");
  }

  byte[] file() {
    return file.clone();
  }

  /// A fresh parse: PDFBox closes what it has embedded.
  TrueTypeFont parse() throws IOException {
    return new TTFParser().parse(new RandomAccessReadBuffer(file));
  }

  boolean has(int codePoint) {
    return characters.getGlyphId(codePoint) != 0;
  }

  int glyph(int codePoint) {
    return characters.getGlyphId(codePoint);
  }

  /// Whether the glyph is the plain picture of this character.
  boolean shows(int glyph, int codePoint) {
    var codes = characters.getCharCodes(glyph);
    return codes != null && codes.contains(codePoint);
  }

  /// Width in the font's own table, in thousandths: what a PDF reader will step.
  int advance(int glyph) {
    return advances[glyph];
  }

  Shaped shape(String text, boolean rightToLeft) {
    if (cache.size() > CACHE_MAX) cache.clear();
    return cache.computeIfAbsent(new Word(text, rightToLeft), this::shape);
  }

  private Shaped shape(Word word) {
    var chars = word.text().toCharArray();
    var glyphs =
        font.layoutGlyphVector(
            CONTEXT,
            chars,
            0,
            chars.length,
            word.rightToLeft() ? Font.LAYOUT_RIGHT_TO_LEFT : Font.LAYOUT_LEFT_TO_RIGHT);
    return Shaped.of(this, word.text(), word.rightToLeft(), glyphs);
  }
}
