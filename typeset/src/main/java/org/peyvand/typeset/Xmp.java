package org.peyvand.typeset;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;

/// The metadata packet: titles in each language, and the standards the file keeps.
final class Xmp {
  static final String PRODUCER = "Peyvand typeset";

  private Xmp() {}

  static String of(Paper paper) {
    var titles = new LinkedHashMap<String, String>();
    titles.put("x-default", paper.sections().getFirst().title().plain());
    for (var section : paper.sections())
      if (!section.language().several())
        titles.putIfAbsent(section.language().tag(), section.title().plain());
    var alternatives = new StringBuilder();
    titles.forEach(
        (language, title) ->
            alternatives
                .append("     <rdf:li xml:lang=\"")
                .append(escaped(language))
                .append("\">")
                .append(escaped(title))
                .append("</rdf:li>\n"));
    var languages = new StringBuilder();
    titles.keySet().stream()
        .skip(1)
        .forEach(l -> languages.append("     <rdf:li>").append(escaped(l)).append("</rdf:li>\n"));
    var made =
        DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'", java.util.Locale.ROOT)
            .format(paper.made().atOffset(ZoneOffset.UTC));
    return PACKET
        .replace("{titles}", alternatives.toString().stripTrailing())
        .replace("{languages}", languages.toString().stripTrailing())
        .replace("{made}", made)
        .replace("{producer}", PRODUCER);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("\n", " ")
        // No place holder of the packet may come from outside.
        .replace("{", "&#123;");
  }

  private static final String PACKET =
      """
      <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
      <x:xmpmeta xmlns:x="adobe:ns:meta/">
       <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
        <rdf:Description rdf:about=""
          xmlns:dc="http://purl.org/dc/elements/1.1/"
          xmlns:xmp="http://ns.adobe.com/xap/1.0/"
          xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
          xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
          xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
         <dc:format>application/pdf</dc:format>
         <dc:title>
          <rdf:Alt>
      {titles}
          </rdf:Alt>
         </dc:title>
         <dc:language>
          <rdf:Bag>
      {languages}
          </rdf:Bag>
         </dc:language>
         <xmp:CreateDate>{made}</xmp:CreateDate>
         <xmp:ModifyDate>{made}</xmp:ModifyDate>
         <xmp:MetadataDate>{made}</xmp:MetadataDate>
         <xmp:CreatorTool>{producer}</xmp:CreatorTool>
         <pdf:Producer>{producer}</pdf:Producer>
         <pdfaid:part>3</pdfaid:part>
         <pdfaid:conformance>A</pdfaid:conformance>
         <pdfuaid:part>1</pdfuaid:part>
        </rdf:Description>
        <rdf:Description rdf:about=""
          xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
          xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
          xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
         <pdfaExtension:schemas>
          <rdf:Bag>
           <rdf:li rdf:parseType="Resource">
            <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
            <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
            <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
            <pdfaSchema:property>
             <rdf:Seq>
              <rdf:li rdf:parseType="Resource">
               <pdfaProperty:name>part</pdfaProperty:name>
               <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
               <pdfaProperty:category>internal</pdfaProperty:category>
               <pdfaProperty:description>Part of ISO 14289</pdfaProperty:description>
              </rdf:li>
             </rdf:Seq>
            </pdfaSchema:property>
           </rdf:li>
          </rdf:Bag>
         </pdfaExtension:schemas>
        </rdf:Description>
       </rdf:RDF>
      </x:xmpmeta>
      <?xpacket end="r"?>
      """;
}
