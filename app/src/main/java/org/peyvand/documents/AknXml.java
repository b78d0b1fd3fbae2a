package org.peyvand.documents;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Writes Akoma Ntoso elements one after another, one a line, so that two files can be compared.
final class AknXml {
  static final String NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final XMLStreamWriter out;

  AknXml() {
    try {
      out =
          XMLOutputFactory.newDefaultFactory()
              .createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
    } catch (XMLStreamException broken) {
      throw new IllegalStateException(broken);
    }
  }

  /// A step of writing, which cannot fail in memory.
  private interface Step {
    void run() throws XMLStreamException;
  }

  AknXml begin() {
    return run(
        () -> {
          out.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
          out.writeCharacters("\n");
          out.writeStartElement("akomaNtoso");
          out.writeDefaultNamespace(NAMESPACE);
        });
  }

  AknXml open(String element, String... namesAndValues) {
    return run(
        () -> {
          out.writeCharacters("\n");
          out.writeStartElement(element);
          attributes(namesAndValues);
        });
  }

  AknXml empty(String element, String... namesAndValues) {
    return run(
        () -> {
          out.writeCharacters("\n");
          out.writeEmptyElement(element);
          attributes(namesAndValues);
        });
  }

  AknXml leaf(String element, String words, String... namesAndValues) {
    open(element, namesAndValues);
    return run(
        () -> {
          out.writeCharacters(words);
          out.writeEndElement();
        });
  }

  /// An element of our own, in our own namespace.
  AknXml own(String element, String words) {
    return run(
        () -> {
          out.writeStartElement("peyvand", element, "urn:peyvand:akn:1");
          out.writeNamespace("peyvand", "urn:peyvand:akn:1");
          out.writeCharacters(words);
          out.writeEndElement();
        });
  }

  AknXml close() {
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

  private AknXml run(Step step) {
    try {
      step.run();
      return this;
    } catch (XMLStreamException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
