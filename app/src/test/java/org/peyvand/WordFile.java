package org.peyvand;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.DocumentDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.FontsDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.FtrDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.HdrDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.SettingsDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/// A Word file taken apart, and held against the schema of ECMA-376.
public final class WordFile {
  private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  private final Map<String, byte[]> parts = new LinkedHashMap<>();

  public WordFile(byte[] docx) {
    try (var zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
        parts.put(entry.getName(), zip.readAllBytes());
    } catch (IOException broken) {
      throw new AssertionError(broken);
    }
  }

  public byte[] part(String name) {
    assertThat(parts).containsKey(name);
    return parts.get(name);
  }

  public List<String> names() {
    return List.copyOf(parts.keySet());
  }

  public void assertValid() throws IOException, XmlException {
    for (var part : parts.entrySet()) {
      var name = part.getKey();
      if (!name.startsWith("word/") || !name.endsWith(".xml")) continue;
      var errors = new ArrayList<XmlError>();
      var valid = parsed(name, part.getValue()).validate(new XmlOptions().setErrorListener(errors));
      assertThat(valid).as("%s: %s", name, errors).isTrue();
    }
  }

  private static XmlObject parsed(String name, byte[] content) throws IOException, XmlException {
    var in = new ByteArrayInputStream(content);
    return switch (name.replaceAll("word/([a-zA-Z]+?)\\d*\\.xml", "$1")) {
      case "document" -> DocumentDocument.Factory.parse(in);
      case "styles" -> StylesDocument.Factory.parse(in);
      case "settings" -> SettingsDocument.Factory.parse(in);
      case "fontTable" -> FontsDocument.Factory.parse(in);
      case "header", "opening" -> HdrDocument.Factory.parse(in);
      case "footer" -> FtrDocument.Factory.parse(in);
      default -> throw new AssertionError("which part is this: " + name);
    };
  }

  /// The words under each bookmark, without those of its number.
  public Map<String, String> bookmarks() throws XMLStreamException {
    var words = new LinkedHashMap<String, String>();
    var open = new HashMap<String, String>();
    var reader = reader();
    boolean text = false;
    while (reader.hasNext()) {
      int event = reader.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (reader.getLocalName()) {
          case "bookmarkStart" -> {
            open.put(value(reader, "id"), value(reader, "name"));
            words.put(value(reader, "name"), "");
          }
          case "bookmarkEnd" -> open.remove(value(reader, "id"));
          case "t" -> text = true;
          default -> {}
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) text = false;
      else if (event == XMLStreamConstants.CHARACTERS && text)
        for (var name : open.values()) words.merge(name, reader.getText(), String::concat);
    }
    return words;
  }

  /// A run of the document: its words and whether Word takes them from right to left.
  public record Run(String words, boolean rightToLeft) {}

  public List<Run> runs() throws XMLStreamException {
    var runs = new ArrayList<Run>();
    var reader = reader();
    boolean right = false;
    while (reader.hasNext()) {
      if (reader.next() != XMLStreamConstants.START_ELEMENT) continue;
      switch (reader.getLocalName()) {
        case "r" -> right = false;
        case "rtl" -> right = true;
        case "t" -> runs.add(new Run(reader.getElementText(), right));
        default -> {}
      }
    }
    return runs;
  }

  private XMLStreamReader reader() throws XMLStreamException {
    return XMLInputFactory.newDefaultFactory()
        .createXMLStreamReader(new ByteArrayInputStream(part("word/document.xml")));
  }

  private static String value(XMLStreamReader reader, String name) {
    return reader.getAttributeValue(WORD, name);
  }
}
