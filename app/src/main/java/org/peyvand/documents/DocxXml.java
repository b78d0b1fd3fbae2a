package org.peyvand.documents;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Writes a part of a Word file (ECMA-376, WordprocessingML). The order of elements within one is
/// the schema's, and its writer's to keep.
final class DocxXml {
  private static final String[] NAMESPACES = {
    "w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a", "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic", "http://schemas.openxmlformats.org/drawingml/2006/picture"
  };

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final XMLStreamWriter out;

  /// A step of writing, which cannot fail in memory.
  private interface Step {
    void run() throws XMLStreamException;
  }

  /// @param root such as `w:document`
  DocxXml(String root) {
    try {
      out =
          XMLOutputFactory.newDefaultFactory()
              .createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
    } catch (XMLStreamException broken) {
      throw new IllegalStateException(broken);
    }
    run(
        () -> {
          out.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
          out.writeStartElement(root);
          for (int i = 0; i < NAMESPACES.length; i += 2)
            out.writeNamespace(NAMESPACES[i], NAMESPACES[i + 1]);
        });
  }

  DocxXml open(String element, String... namesAndValues) {
    return run(
        () -> {
          out.writeStartElement(element);
          attributes(namesAndValues);
        });
  }

  DocxXml empty(String element, String... namesAndValues) {
    return run(
        () -> {
          out.writeEmptyElement(element);
          attributes(namesAndValues);
        });
  }

  /// An element with one value: `w:jc w:val="center"`.
  DocxXml value(String element, Object value) {
    return empty(element, "w:val", String.valueOf(value));
  }

  DocxXml words(String words) {
    return run(() -> out.writeCharacters(words));
  }

  DocxXml close() {
    return run(out::writeEndElement);
  }

  byte[] end() {
    run(
        () -> {
          out.writeEndElement();
          out.writeEndDocument();
          out.flush();
        });
    return bytes.toByteArray();
  }

  private void attributes(String... namesAndValues) throws XMLStreamException {
    for (int i = 0; i < namesAndValues.length; i += 2) {
      out.writeAttribute(namesAndValues[i], namesAndValues[i + 1]);
    }
  }

  private DocxXml run(Step step) {
    try {
      step.run();
      return this;
    } catch (XMLStreamException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
