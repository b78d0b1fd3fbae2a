package org.peyvand.typeset;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// The fonts of one file: which glyphs it uses, and what each of them means.
///
/// One glyph may stand for two characters (Persian and Arabic yeh look alike within a word). A font
/// in a PDF can say only one of them, so the face is then embedded twice, each time with its
/// glyphs.
final class PdfFonts {
  private final PDDocument document;
  private final PDResources resources;
  private final Map<Face, List<Use>> uses = new LinkedHashMap<>();

  /// A face as embedded once.
  static final class Use {
    private final PDType0Font font;
    private final String name;
    private final TreeMap<Integer, String> meanings = new TreeMap<>();

    private Use(PDType0Font font, String name) {
      this.font = font;
      this.name = name;
    }

    /// Its name in content streams.
    String name() {
      return name;
    }
  }

  PdfFonts(PDDocument document, PDResources resources) {
    this.document = document;
    this.resources = resources;
  }

  /// The embedded font in which the glyph has this meaning.
  Use meaning(Face face, int glyph, String meaning) throws IOException {
    var known = uses.computeIfAbsent(face, _ -> new ArrayList<>());
    for (var use : known) {
      var there = use.meanings.putIfAbsent(glyph, meaning);
      if (there == null || there.equals(meaning)) return use;
    }
    var use = embed(face);
    known.add(use);
    use.meanings.put(glyph, meaning);
    return use;
  }

  /// Any embedded font with the glyph, for words whose meaning is written beside them.
  Use any(Face face, int glyph, String meaning) throws IOException {
    for (var use : uses.getOrDefault(face, List.of()))
      if (use.meanings.containsKey(glyph)) return use;
    return meaning(face, glyph, meaning);
  }

  private Use embed(Face face) throws IOException {
    var font = PDType0Font.load(document, face.parse(), true);
    return new Use(font, resources.add(font).getName());
  }

  /// Cuts the fonts down to their glyphs; nothing may be drawn afterwards.
  void finish() throws IOException {
    for (var known : uses.values()) {
      for (var use : known) {
        use.font.addGlyphsToSubset(use.meanings.keySet());
        use.font.subset();
        // PDFBox knows only the glyphs that characters lead to directly, not those of shaping.
        var map =
            new PDStream(
                document,
                new java.io.ByteArrayInputStream(toUnicode(use.meanings)),
                COSName.FLATE_DECODE);
        use.font.getCOSObject().setItem(COSName.TO_UNICODE, map);
      }
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
