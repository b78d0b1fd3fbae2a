package org.peyvand.typeset;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// The fonts of one file: which glyphs it uses, and what each of them means.
///
/// One glyph may stand for two characters (Persian and Arabic yeh look alike within a word). A font
/// in a PDF can say only one of them, so the face is then embedded twice, each time with its
/// glyphs.
final class PdfFonts {
  private final PdfWriter writer;
  private final Map<Face, List<Use>> uses = new LinkedHashMap<>();
  private int count;

  /// A face as embedded once.
  static final class Use {
    private final Face face;
    private final String name;
    private final TreeMap<Integer, String> meanings = new TreeMap<>();

    private Use(Face face, String name) {
      this.face = face;
      this.name = name;
    }

    /// Its name in content streams.
    String name() {
      return name;
    }
  }

  PdfFonts(PdfWriter writer) {
    this.writer = writer;
  }

  /// The embedded font in which the glyph has this meaning.
  Use meaning(Face face, int glyph, String meaning) {
    var known = uses.computeIfAbsent(face, _ -> new ArrayList<>());
    for (var use : known) {
      var there = use.meanings.putIfAbsent(glyph, meaning);
      if (there == null || there.equals(meaning)) return use;
    }
    var use = new Use(face, "F" + ++count);
    known.add(use);
    use.meanings.put(glyph, meaning);
    return use;
  }

  /// Any embedded font with the glyph, for words whose meaning is written beside them.
  Use any(Face face, int glyph, String meaning) {
    for (var use : uses.getOrDefault(face, List.of()))
      if (use.meanings.containsKey(glyph)) return use;
    return meaning(face, glyph, meaning);
  }

  /// Cuts the fonts down to their glyphs and writes them; nothing may be drawn afterwards.
  ///
  /// @return by name, for the pages
  COSDictionary finish() throws IOException {
    var fonts = new COSDictionary();
    for (var known : uses.values())
      for (var use : known)
        fonts.setItem(COSName.getPDFName(use.name), PdfObjects.to(written(use)));
    return fonts;
  }

  private int written(Use use) throws IOException {
    // PDFBox cuts and describes fonts within a document; ours is written by other means.
    try (var document = new PDDocument()) {
      var font = PDType0Font.load(document, use.face.parse(), true);
      font.addGlyphsToSubset(use.meanings.keySet());
      font.subset();
      var dictionary = font.getCOSObject();
      // PDFBox knows only the glyphs that characters lead to directly, not those of shaping.
      dictionary.removeItem(COSName.TO_UNICODE);
      var copied = (COSDictionary) new PdfCopy(writer).of(dictionary);
      int map = writer.add(new COSDictionary(), toUnicode(use.meanings));
      copied.setItem(COSName.TO_UNICODE, PdfObjects.to(map));
      return writer.add(copied);
    }
  }

  private static byte[] toUnicode(TreeMap<Integer, String> meanings) {
    var map =
        new StringBuilder(
            """
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000> <FFFF>
            endcodespacerange
            """);
    var entries = new ArrayList<>(meanings.entrySet());
    // A section of the map holds at most a hundred.
    for (int from = 0; from < entries.size(); from += 100) {
      var part = entries.subList(from, Math.min(from + 100, entries.size()));
      map.append(part.size()).append(" beginbfchar\n");
      for (var entry : part) {
        map.append('<');
        Canvas.hex(map, entry.getKey());
        map.append("> <");
        for (char c : entry.getValue().toCharArray()) Canvas.hex(map, c);
        map.append(">\n");
      }
      map.append("endbfchar\n");
    }
    map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
    return map.toString().getBytes(StandardCharsets.US_ASCII);
  }
}
