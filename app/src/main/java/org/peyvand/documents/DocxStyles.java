package org.peyvand.documents;

/// How the paragraphs of our Word files look, and how the file wants to be opened. Sizes are in
/// half points, lengths in twentieths; `szCs` and `bCs` are for Arabic and Devanagari.
final class DocxStyles {
  private static final String NAMESPACE =
      " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

  /// Word of 2013 and later; without it Word opens the file as an old one.
  private static final String SETTINGS =
      """
      <w:settings%s><w:embedTrueTypeFonts/><w:saveSubsetFonts/><w:defaultTabStop w:val="708"/>\
      <w:compat><w:compatSetting w:name="compatibilityMode"\
       w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>""";

  private static final String DEFAULTS =
      """
      <w:docDefaults><w:rPrDefault><w:rPr>\
      <w:rFonts w:ascii="Noto Sans" w:hAnsi="Noto Sans" w:eastAsia="Noto Sans SC" w:cs="Vazirmatn"/>\
      <w:sz w:val="23"/><w:szCs w:val="24"/></w:rPr></w:rPrDefault>\
      <w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault>\
      </w:docDefaults>""";

  private DocxStyles() {}

  static byte[] settings() {
    return DocxParts.xml(SETTINGS.formatted(NAMESPACE));
  }

  static byte[] styles() {
    var all = new StringBuilder("<w:styles" + NAMESPACE + ">" + DEFAULTS);
    all.append(
        "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\">"
            + "<w:name w:val=\"Normal\"/><w:qFormat/></w:style>");
    all.append(
        style(
            "Title",
            "Title",
            "<w:keepNext/><w:spacing w:before=\"240\" w:after=\"320\"/>"
                + "<w:jc w:val=\"center\"/>",
            bold(34)));
    for (int level = 1; level <= 4; level++) {
      all.append(
          style(
              "Heading" + level,
              "heading " + level,
              "<w:keepNext/><w:spacing w:before=\"280\" w:after=\"120\"/>"
                  + "<w:outlineLvl w:val=\"%s\"/>".formatted(level - 1),
              bold(29 - 2 * level)));
      all.append(
          style(
              "Clause" + level,
              "Clause " + level,
              "<w:spacing w:after=\"120\"/><w:ind w:left=\"%s\" w:hanging=\"510\"/>"
                  .formatted(510 * level),
              ""));
    }
    all.append(
        style(
            "Item",
            "Item",
            "<w:spacing w:after=\"60\"/><w:ind w:left=\"510\" w:hanging=\"255\"/>",
            ""));
    all.append(style("Remark", "Remark", "<w:spacing w:after=\"80\"/>", size(19)));
    all.append(style("Cell", "Cell", "<w:spacing w:before=\"60\" w:after=\"60\"/>", size(21)));
    all.append(
        style(
            "SigningLine",
            "Signing line",
            "<w:keepNext/><w:pBdr><w:bottom w:val=\"single\" w:sz=\"6\" w:space=\"1\" w:color=\"000000\"/></w:pBdr>"
                + "<w:spacing w:before=\"800\" w:after=\"60\"/>",
            ""));
    all.append(
        style(
            "Notice",
            "Notice",
            "<w:pBdr><w:top w:val=\"single\" w:sz=\"4\" w:space=\"3\" w:color=\"9C1C1C\"/>"
                + "<w:left w:val=\"single\" w:sz=\"4\" w:space=\"3\" w:color=\"9C1C1C\"/>"
                + "<w:bottom w:val=\"single\" w:sz=\"4\" w:space=\"3\" w:color=\"9C1C1C\"/>"
                + "<w:right w:val=\"single\" w:sz=\"4\" w:space=\"3\" w:color=\"9C1C1C\"/></w:pBdr>"
                + "<w:jc w:val=\"center\"/>",
            "<w:b/><w:bCs/><w:color w:val=\"7C1010\"/>" + size(18)));
    all.append(
        style("Header", "header", "<w:spacing w:after=\"60\"/><w:jc w:val=\"center\"/>", size(18)));
    all.append(style("Footer", "footer", "<w:jc w:val=\"center\"/>", size(18)));
    return DocxParts.xml(all.append("</w:styles>").toString());
  }

  private static String style(String id, String name, String paragraph, String letters) {
    return """
    <w:style w:type="paragraph" w:styleId="%s"><w:name w:val="%s"/><w:basedOn w:val="Normal"/>\
    <w:qFormat/><w:pPr>%s</w:pPr><w:rPr>%s</w:rPr></w:style>"""
        .formatted(id, name, paragraph, letters);
  }

  private static String bold(int halfPoints) {
    return "<w:b/><w:bCs/>" + size(halfPoints);
  }

  private static String size(int halfPoints) {
    return "<w:sz w:val=\"%s\"/><w:szCs w:val=\"%s\"/>".formatted(halfPoints, halfPoints + 1);
  }
}
