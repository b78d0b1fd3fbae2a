package org.peyvand.depositary.web;

import java.io.StringWriter;
import java.time.Instant;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Writes a feed (RFC 4287).
final class AtomFeed {
  private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

  private final StringWriter written = new StringWriter();
  private final XMLStreamWriter xml;

  /// @param language BCP 47 tag of all its words
  /// @param self the address of the feed, which also names it
  /// @param page the same for people
  /// @param updated when its newest entry was made
  AtomFeed(
      String language, String title, String author, String self, String page, Instant updated) {
    try {
      xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(written);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("feed");
      xml.writeDefaultNamespace(NAMESPACE);
      xml.writeAttribute("xml:lang", language);
      text("id", self);
      text("title", title);
      text("updated", updated.toString());
      xml.writeStartElement("author");
      text("name", author);
      xml.writeEndElement();
      link("self", "application/atom+xml", self);
      link("alternate", "text/html", page);
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// @param page for people
  /// @param paper the same as a PDF
  void entry(UUID id, String title, Instant at, String page, String paper) {
    try {
      xml.writeStartElement("entry");
      text("id", "urn:uuid:" + id);
      text("title", title);
      text("updated", at.toString());
      link("alternate", "text/html", page);
      link("enclosure", "application/pdf", paper);
      text("summary", title);
      xml.writeEndElement();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  String end() {
    try {
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
      return written.toString();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private void text(String element, String said) throws XMLStreamException {
    xml.writeStartElement(element);
    xml.writeCharacters(said);
    xml.writeEndElement();
  }

  private void link(String relation, String type, String address) throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", relation);
    xml.writeAttribute("type", type);
    xml.writeAttribute("href", address);
  }
}
