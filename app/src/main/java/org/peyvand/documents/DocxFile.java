package org.peyvand.documents;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.peyvand.typeset.Language;
import org.peyvand.typeset.Paper;
import org.peyvand.typeset.Section;
import org.peyvand.typeset.Text;
import org.peyvand.typeset.Typesetter;

/// A paper as a Word file (ECMA-376, transitional): the words and the structure of the printed one,
/// for those who go on working in Word. Equal papers give equal bytes.
///
/// Not for papers with notes or contents: none of ours that goes to Word has any.
final class DocxFile {
  private static final String PAGE_MARK = "\uE000";
  private static final String PAGES_MARK = "\uE001";
  private static final String FORMAT_ID = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";

  private final Typesetter typesetter;

  DocxFile(Typesetter typesetter) {
    this.typesetter = typesetter;
  }

  /// @param properties what programs read of the file, whatever happens to its words
  byte[] of(Paper paper, Map<String, String> properties) {
    return new Writing().file(paper, properties);
  }

  /// One file in the making.
  private final class Writing {
    private final DocxXml out = new DocxXml("w:document");
    private final DocxParts parts = new DocxParts();
    private final DocxFonts fonts = new DocxFonts();
    private final DocxRuns runs = new DocxRuns(typesetter, fonts);

    byte[] file(Paper paper, Map<String, String> properties) {
      parts.add("styles", "styles.xml", DocxStyles.styles());
      parts.add("settings", "settings.xml", DocxStyles.settings());
      var story = new DocxStory(out, runs, parts);
      out.open("w:body");
      int number = 0;
      for (var section : paper.sections()) {
        story.blocks(section.blocks(), section.language());
        close(section, ++number, number == paper.sections().size());
      }
      out.close();
      var first = paper.sections().getFirst();
      parts.put(
          "docProps/core.xml",
          core(first, paper.made()),
          "application/vnd.openxmlformats-package.core-properties+xml");
      parts.put(
          "docProps/custom.xml",
          custom(properties),
          "application/vnd.openxmlformats-officedocument.custom-properties+xml");
      fonts();
      return parts.zip(out.end());
    }

    private void fonts() {
      var embedded = fonts.embedded();
      var relations = new DocxParts.Relations();
      for (var font : embedded) {
        relations.to("font", "fonts/" + font.name());
        parts.put("word/fonts/" + font.name(), font.content());
      }
      parts.add("fontTable", "fontTable.xml", fonts.table(embedded));
      parts.put("word/_rels/fontTable.xml.rels", relations.bytes());
    }

    /// What a section is stands behind it; all but the last need a paragraph for it.
    private void close(Section section, int number, boolean last) {
      var head = parts.add("header", "header" + number + ".xml", head(section, true));
      var opening = parts.add("header", "opening" + number + ".xml", head(section, false));
      var foot = parts.add("footer", "footer" + number + ".xml", foot(section));
      if (!last) {
        out.open("w:p").open("w:pPr");
        out.empty("w:spacing", "w:after", "0", "w:line", "20", "w:lineRule", "exact");
      }
      out.open("w:sectPr");
      out.empty("w:headerReference", "w:type", "default", "r:id", head);
      out.empty("w:headerReference", "w:type", "first", "r:id", opening);
      out.empty("w:footerReference", "w:type", "default", "r:id", foot);
      out.empty("w:footerReference", "w:type", "first", "r:id", foot);
      out.value("w:type", "nextPage");
      out.empty("w:pgSz", "w:w", "11906", "w:h", "16838");
      out.empty(
          "w:pgMar",
          "w:top",
          "1800",
          "w:right",
          "1600",
          "w:bottom",
          "1600",
          "w:left",
          "1600",
          "w:header",
          "680",
          "w:footer",
          "800",
          "w:gutter",
          "0");
      out.empty("w:titlePg");
      if (section.language().rightToLeft()) out.empty("w:bidi");
      out.close();
      if (!last) out.close().close();
    }

    private byte[] head(Section section, boolean running) {
      var part = new DocxXml("w:hdr");
      var furniture = section.furniture();
      if (!furniture.notice().plain().isEmpty())
        line(part, "Notice", DocxStory.bold(furniture.notice()), section.language());
      var title = running ? furniture.runningHead() : "";
      line(part, "Header", Text.of(title), section.language());
      return part.end();
    }

    private void line(DocxXml part, String style, Text text, Language language) {
      begin(part, style, language);
      for (var run : text.runs()) runs.write(part, run, language);
      part.close();
    }

    private static void begin(DocxXml part, String style, Language language) {
      part.open("w:p").open("w:pPr").value("w:pStyle", style);
      if (language.rightToLeft()) part.empty("w:bidi");
      part.close();
    }

    /// "Page 1 of 2" in the language's words, with numbers that Word fills in.
    private byte[] foot(Section section) {
      var part = new DocxXml("w:ftr");
      var language = section.language();
      begin(part, "Footer", language);
      var words = section.furniture().numbering().pageOf().apply(PAGE_MARK, PAGES_MARK);
      for (var piece : pieces(words)) {
        switch (piece) {
          case PAGE_MARK -> runs.field(part, " PAGE ", language);
          case PAGES_MARK -> runs.field(part, " NUMPAGES ", language);
          default -> runs.write(part, new Text.Run(piece, Text.Weight.REGULAR, null), language);
        }
      }
      return part.close().end();
    }

    private static List<String> pieces(String words) {
      var pieces = new ArrayList<String>();
      for (var piece : words.split("(?<=[\uE000\uE001])|(?=[\uE000\uE001])"))
        if (!piece.isEmpty()) pieces.add(piece);
      return pieces;
    }

    private static byte[] core(Section first, Instant made) {
      return DocxParts.xml(
          """
          <cp:coreProperties\
           xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"\
           xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"\
           xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>%s</dc:title>\
          <dc:language>%s</dc:language>\
          <dcterms:created xsi:type="dcterms:W3CDTF">%s</dcterms:created>\
          <dcterms:modified xsi:type="dcterms:W3CDTF">%s</dcterms:modified></cp:coreProperties>"""
              .formatted(escaped(first.title().plain()), first.language().tag(), made, made));
    }

    private static byte[] custom(Map<String, String> properties) {
      var lines = new StringBuilder();
      int id = 2;
      for (var property : new LinkedHashMap<>(properties).entrySet())
        lines.append(
            "<property fmtid=\"%s\" pid=\"%s\" name=\"%s\"><vt:lpwstr>%s</vt:lpwstr></property>"
                .formatted(FORMAT_ID, id++, property.getKey(), escaped(property.getValue())));
      return DocxParts.xml(
          """
          <Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"\
           xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">%s</Properties>"""
              .formatted(lines));
    }

    private static String escaped(String words) {
      return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
  }
}
