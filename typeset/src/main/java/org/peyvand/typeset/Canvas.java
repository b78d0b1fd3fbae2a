package org.peyvand.typeset;

import com.ibm.icu.lang.UCharacter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peyvand.typeset.Line.Placed;

/// Writes what stands on one page in the language of PDF. Here y runs downwards from the top of the
/// page, as everywhere else; only [#up] turns it over.
final class Canvas {
  private static final String HEX = "0123456789ABCDEF";

  private final PdfFonts fonts;
  private final StringBuilder out = new StringBuilder();

  /// Where the PDF reader's pen is, to write only what differs.
  private double pen;

  private double size;
  private double rise;
  private PdfFonts.@Nullable Use font;
  private boolean open;

  Canvas(PdfFonts fonts) {
    this.fonts = fonts;
  }

  byte[] bytes() {
    return out.toString().getBytes(StandardCharsets.US_ASCII);
  }

  /// Where we are now: what is not known yet can be drawn here later.
  int place() {
    return out.length();
  }

  void insert(int place, Canvas late) {
    out.insert(place, late.out);
  }

  /// A picture that is one unit wide and high.
  void picture(String name, double x, double y, double width, double height) {
    out.append("q ");
    number(width).append(" 0 0 ");
    number(height).append(' ');
    number(x).append(' ');
    number(up(y + height)).append(" cm /").append(name).append(" Do Q\n");
  }

  void begin(String type, int mark) {
    out.append('/').append(type).append(" <</MCID ").append(mark).append(">> BDC\n");
  }

  /// Page furniture: a screen reader passes over it.
  void beginArtifact() {
    out.append("/Artifact BMC\n");
  }

  void end() {
    out.append("EMC\n");
  }

  void gray(double level) {
    number(level).append(" g\n");
  }

  void stroke(double fromX, double toX, double y, double width, boolean dotted) {
    out.append("q ");
    number(width).append(" w ");
    if (dotted) out.append("0.45 G 1 J [0 4] 0 d ");
    else out.append("0.3 G ");
    number(fromX).append(' ');
    number(up(y)).append(" m ");
    number(toX).append(' ');
    number(up(y)).append(" l S Q\n");
  }

  void bar(double fromX, double toX, double y, double width, int color) {
    out.append("q ");
    for (int shift = 16; shift >= 0; shift -= 8)
      number((color >> shift & 0xFF) / 255.0).append(' ');
    out.append("RG ");
    number(width).append(" w ");
    number(fromX).append(' ');
    number(up(y)).append(" m ");
    number(toX).append(' ');
    number(up(y)).append(" l S Q\n");
  }

  /// A pale band with a fine edge, for the notice.
  void band(double x, double y, double width, double height) {
    out.append("q 0.98 0.94 0.93 rg 0.6 0.12 0.12 RG 0.6 w ");
    number(x).append(' ');
    number(up(y + height)).append(' ');
    number(width).append(' ');
    number(height).append(" re B Q\n");
  }

  void noticeColor() {
    out.append("0.5 0.08 0.08 rg\n");
  }

  /// Draws words already in the order they are seen.
  void words(List<Placed> placed, double x, double baseline) {
    out.append("BT\n");
    font = null;
    rise = 0;
    for (var each : placed) word(each, x + each.x(), baseline);
    close();
    if (rise != 0) out.append("0 Ts\n");
    out.append("ET\n");
  }

  private void word(Placed placed, double x, double baseline) {
    var shaped = placed.token().shaped();
    var glyphs = shaped.glyphs();
    // Poppler turns such a note around once more in words that run from right to left.
    if (!shaped.exact() && !shaped.rightToLeft()) {
      noted(placed, 0, glyphs.size(), placed.token().text(), x, baseline);
      return;
    }
    for (int i = 0; i < glyphs.size(); ) {
      int clash = shaped.clash(i);
      if (clash > 0) {
        var meaning = new StringBuilder();
        for (var glyph : glyphs.subList(i, i + clash).reversed()) meaning.append(glyph.meaning());
        noted(placed, i, i + clash, meaning.toString(), x, baseline);
        i += clash;
      } else if (shaped.rightToLeft() && isMirrored(glyphs.get(i))) {
        bracket(placed, i, ++i, x, baseline);
      } else {
        glyphs(placed, i, ++i, x, baseline);
      }
    }
  }

  /// Whether it is a bracket that is drawn as its counterpart.
  private static boolean isMirrored(Shaped.Glyph glyph) {
    var meaning = glyph.meaning();
    return meaning.length() == 1 && UCharacter.isMirrored(meaning.charAt(0));
  }

  /// A bracket that is drawn as its counterpart: the font says what is seen, as PDFBox takes it,
  /// and the note beside it what is meant, as poppler does, and Chromium writes it. PDFBox would
  /// take the note for what is seen, but stops heeding one when a further mark begins within it.
  private void bracket(Placed placed, int from, int to, double x, double baseline) {
    close();
    int seen = placed.token().shaped().glyphs().get(from).meaning().charAt(0);
    out.append("/Span <</ActualText <FEFF");
    hex(out, UCharacter.getMirror(seen));
    out.append(">>> BDC\n/Span BMC\n");
    glyphs(placed, from, to, x, baseline);
    close();
    end();
    end();
  }

  /// Glyphs with what they say beside them.
  private void noted(Placed placed, int from, int to, String meaning, double x, double baseline) {
    close();
    out.append("/Span <</ActualText <FEFF");
    for (char c : meaning.toCharArray()) hex(out, c);
    out.append(">>> BDC\n");
    glyphs(placed, from, to, x, baseline);
    close();
    end();
  }

  private void glyphs(Placed placed, int from, int to, double x, double baseline) {
    var shaped = placed.token().shaped();
    double points = placed.token().size();
    for (var glyph : shaped.glyphs().subList(from, to)) {
      var use = use(shaped, glyph, placed.token().text());
      glyph(
          shaped.face(),
          use,
          placed.token().style(),
          glyph,
          x + glyph.x() * points / Face.UNITS,
          baseline);
    }
  }

  private PdfFonts.Use use(Shaped shaped, Shaped.Glyph glyph, String word) {
    var face = shaped.face();
    if (shaped.exact()) return fonts.meaning(face, glyph.id(), glyph.meaning());
    return fonts.any(face, glyph.id(), glyph.meaning().isEmpty() ? word : glyph.meaning());
  }

  private void glyph(
      Face face,
      PdfFonts.Use use,
      Token.Style style,
      Shaped.Glyph glyph,
      double x,
      double baseline) {
    double points = style.size();
    if (use != font || points != size) {
      close();
      out.append('/').append(use.name()).append(' ');
      number(points).append(" Tf\n1 0 0 1 ");
      number(x).append(' ');
      number(up(baseline)).append(" Tm\n");
      font = use;
      size = points;
      pen = x;
    }
    double lift = Math.round((glyph.y() * points / 10) + style.rise() * 100) / 100.0;
    if (lift != rise) {
      close();
      number(lift).append(" Ts\n");
      rise = lift;
    }
    if (!open) out.append('[');
    long step = Math.round((x - pen) / points * Face.UNITS);
    if (!open) out.append(step == 0 ? "<" : -step + " <");
    else if (step != 0) out.append("> ").append(-step).append(" <");
    open = true;
    hex(out, glyph.id());
    pen += (step + face.advance(glyph.id())) * points / Face.UNITS;
  }

  private void close() {
    if (open) out.append(">] TJ\n");
    open = false;
  }

  private static double up(double y) {
    return Look.PAGE_HEIGHT - y;
  }

  /// Three decimals, without the machine's own idea of a decimal point.
  private StringBuilder number(double value) {
    long thousandths = Math.round(value * 1000);
    if (thousandths < 0) out.append('-');
    thousandths = Math.abs(thousandths);
    out.append(thousandths / 1000);
    long rest = thousandths % 1000;
    if (rest != 0) {
      out.append('.');
      for (long unit = 100; rest > 0; unit /= 10) {
        out.append(rest / unit);
        rest %= unit;
      }
    }
    return out;
  }

  static void hex(StringBuilder out, int value) {
    for (int shift = 12; shift >= 0; shift -= 4) out.append(HEX.charAt(value >> shift & 0xF));
  }
}
