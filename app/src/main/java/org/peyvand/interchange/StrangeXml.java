package org.peyvand.interchange;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.peyvand.interchange.ReadOutcome.Reason;

/// XML from outside, event by event: no document type, no entities of its own, nothing fetched, not
/// deeper than any text needs.
final class StrangeXml {
  /// Word nests tables in tables in boxes; nothing honest goes deeper. Below the 100 at which the
  /// JDK gives up with a sentence of its own.
  private static final int DEPTH_MAX = 90;

  private static final XMLInputFactory FACTORY = factory();

  private final XMLStreamReader events;
  private int depth;

  StrangeXml(byte[] content) throws Unusable {
    try {
      events = FACTORY.createXMLStreamReader(new ByteArrayInputStream(content));
    } catch (XMLStreamException broken) {
      throw broken(broken);
    }
  }

  private static XMLInputFactory factory() {
    // The JDK's own, whatever else the class path brings.
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }

  /// The kind of the next event, as [XMLStreamConstants] numbers them.
  int next() throws Unusable {
    try {
      int event = events.next();
      switch (event) {
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
            throw new Unusable(Reason.EXTERNAL, line(), "");
        case XMLStreamConstants.START_ELEMENT -> {
          if (++depth > DEPTH_MAX) throw new Unusable(Reason.TOO_DEEP, line(), "");
        }
        case XMLStreamConstants.END_ELEMENT -> depth--;
        default -> {}
      }
      return event;
    } catch (XMLStreamException broken) {
      throw broken(broken);
    }
  }

  private static Unusable broken(XMLStreamException broken) {
    var location = broken.getLocation();
    return new Unusable(
        Reason.NOT_WELL_FORMED, location == null ? 0 : Math.max(0, location.getLineNumber()), "");
  }

  /// Reads to the end for its well-formedness alone.
  static void check(byte[] content) throws Unusable {
    var xml = new StrangeXml(content);
    while (xml.hasNext()) xml.next();
  }

  boolean hasNext() throws Unusable {
    try {
      return events.hasNext();
    } catch (XMLStreamException broken) {
      throw broken(broken);
    }
  }

  int line() {
    return events.getLocation().getLineNumber();
  }

  String name() {
    return events.getLocalName();
  }

  String namespace() {
    var namespace = events.getNamespaceURI();
    return namespace == null ? "" : namespace;
  }

  String text() {
    return events.getText();
  }

  /// An attribute without regard to its namespace; empty where there is none.
  String attribute(String name) {
    for (int i = 0; i < events.getAttributeCount(); i++) {
      if (events.getAttributeLocalName(i).equals(name)) return events.getAttributeValue(i);
    }
    return "";
  }

  /// Passes over the element that has just begun.
  void skip() throws Unusable {
    int within = 1;
    while (within > 0) {
      int event = next();
      if (event == XMLStreamConstants.START_ELEMENT) within++;
      if (event == XMLStreamConstants.END_ELEMENT) within--;
    }
  }
}
