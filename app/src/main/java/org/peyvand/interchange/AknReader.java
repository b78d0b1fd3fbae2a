package org.peyvand.interchange;

import com.ibm.icu.util.ULocale;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import org.peyvand.interchange.ReadOutcome.Reason;
import org.peyvand.languages.Language;

/// Reads one Akoma Ntoso 3.0 `statement` by our own structural rules (the schema is not shipped):
/// the elements that our texts are made of, each where it belongs, each name (eId) once. What
/// stands in `meta` is passed over, except the language.
final class AknReader {
  private static final String NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

  /// Elements that make the tree, with those that may hold them.
  private static final Map<String, Set<String>> PLACES =
      Map.ofEntries(
          Map.entry("statement", Set.of("akomaNtoso")),
          Map.entry("meta", Set.of("statement")),
          Map.entry("preface", Set.of("statement")),
          Map.entry("preamble", Set.of("statement")),
          Map.entry("mainBody", Set.of("statement")),
          Map.entry("conclusions", Set.of("statement")),
          Map.entry("formula", Set.of("preamble", "preface", "conclusions")),
          Map.entry("recitals", Set.of("preamble")),
          Map.entry("recital", Set.of("recitals")),
          Map.entry("section", Set.of("mainBody")),
          Map.entry("heading", Set.of("section", "clause", "subclause", "recitals")),
          Map.entry("clause", Set.of("mainBody", "section")),
          Map.entry("subclause", Set.of("clause")),
          Map.entry(
              "num",
              Set.of("section", "clause", "subclause", "recital", "item", "point", "paragraph")),
          Map.entry("intro", Set.of("clause", "subclause", "recital", "list")),
          Map.entry("content", Set.of("clause", "subclause", "point", "paragraph", "section")),
          Map.entry("wrapUp", Set.of("clause", "subclause", "list")),
          Map.entry("list", Set.of("clause", "subclause", "content")),
          Map.entry("point", Set.of("list", "clause", "subclause")),
          Map.entry("paragraph", Set.of("clause", "subclause")),
          Map.entry(
              "blockList", Set.of("content", "intro", "conclusions", "preface", "recital", "item")),
          Map.entry("listIntroduction", Set.of("blockList")),
          Map.entry("item", Set.of("blockList")));

  /// Elements whose names are those of pieces.
  private static final Set<String> PIECES =
      Set.of("formula", "recital", "section", "clause", "subclause", "point", "paragraph", "item");

  /// Elements within words.
  private static final Set<String> WITHIN =
      Set.of(
          "p",
          "b",
          "i",
          "u",
          "span",
          "sup",
          "sub",
          "ref",
          "term",
          "def",
          "date",
          "docTitle",
          "docDate",
          "location",
          "person",
          "organization",
          "role",
          "quantity",
          "entity",
          "inline",
          "ins",
          "del",
          "eol",
          "noteRef",
          "authorialNote");

  private final StrangeXml xml;
  private final Deque<Open> open = new ArrayDeque<>();
  private final Set<String> names = new HashSet<>();
  private final Map<String, StringBuilder> words = new LinkedHashMap<>();
  private final Map<String, String> elements = new LinkedHashMap<>();
  private String language = "";

  /// An element that has begun.
  ///
  /// @param piece the name of the piece that words in here belong to; empty for none
  private record Open(String element, String piece) {}

  private AknReader(byte[] content) throws Unusable {
    xml = new StrangeXml(content);
  }

  static AknFile read(byte[] content) throws Unusable {
    return new AknReader(content).read();
  }

  /// Whether it is the list of the files beside it, which says nothing that they do not say.
  static boolean isCollection(byte[] content) throws Unusable {
    var xml = new StrangeXml(content);
    int elements = 0;
    while (xml.hasNext() && elements < 2) {
      if (xml.next() != XMLStreamConstants.START_ELEMENT) continue;
      if (++elements == 2) return xml.name().equals("documentCollection");
    }
    return false;
  }

  private AknFile read() throws Unusable {
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> begin();
        case XMLStreamConstants.END_ELEMENT -> open.pop();
        case XMLStreamConstants.CHARACTERS -> say(xml.text());
        default -> {}
      }
    }
    if (language.isEmpty()) throw new Unusable(Reason.NO_LANGUAGE);
    var pieces = new ArrayList<AknFile.Piece>();
    words.forEach(
        (eId, said) ->
            pieces.add(
                new AknFile.Piece(
                    eId,
                    elements.getOrDefault(eId, ""),
                    said.toString().replaceAll("\\s+", " ").strip())));
    return new AknFile(language, pieces);
  }

  private void begin() throws Unusable {
    var element = xml.name();
    if (open.isEmpty()) {
      if (!element.equals("akomaNtoso") || !xml.namespace().equals(NAMESPACE)) {
        throw new Unusable(Reason.NOT_AKOMA_NTOSO, xml.line(), element);
      }
      open.push(new Open(element, ""));
      return;
    }
    var parent = open.peek();
    if (element.equals("meta")) {
      readMeta();
      return;
    }
    var places = PLACES.get(element);
    if (places == null && !WITHIN.contains(element)) {
      throw new Unusable(Reason.UNKNOWN_ELEMENT, xml.line(), element);
    }
    if (places != null && !places.contains(parent.element())) {
      throw new Unusable(Reason.MISPLACED, xml.line(), element);
    }
    var eId = xml.attribute("eId");
    if (!eId.isEmpty() && !names.add(eId)) throw new Unusable(Reason.NAME_TWICE, xml.line(), eId);
    open.push(new Open(element, piece(element, eId, parent)));
    // Words of two paragraphs do not run together.
    if (element.equals("p") || element.equals("eol")) say(" ");
  }

  private String piece(String element, String eId, Open parent) throws Unusable {
    if (PIECES.contains(element)) {
      if (eId.isEmpty()) throw new Unusable(Reason.NO_NAME, xml.line(), element);
      elements.put(eId, element);
      return eId;
    }
    boolean named =
        element.equals("p")
            && !eId.isEmpty()
            && Set.of("preface", "conclusions").contains(parent.element());
    if (!named) return parent.piece();
    elements.put(eId, parent.element());
    return eId;
  }

  private void say(String text) {
    var here = open.peek();
    if (here == null || here.piece().isEmpty()) return;
    // Numbers are counted anew; what was struck out is not said any more.
    for (var within : open) {
      if (within.element().equals("num") || within.element().equals("del")) return;
    }
    words.computeIfAbsent(here.piece(), _ -> new StringBuilder()).append(text);
  }

  private void readMeta() throws Unusable {
    int within = 1;
    while (within > 0) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT) within--;
      if (event != XMLStreamConstants.START_ELEMENT) continue;
      within++;
      var eId = xml.attribute("eId");
      if (!eId.isEmpty() && !names.add(eId)) throw new Unusable(Reason.NAME_TWICE, xml.line(), eId);
      if (xml.name().equals("FRBRlanguage")) language = tag(xml.attribute("language"));
    }
  }

  /// `fas` and `fa` are one language.
  private static String tag(String code) {
    for (var language : Language.values()) {
      if (language.iso3().equals(code)) return language.tag();
    }
    return ULocale.forLanguageTag(code).toLanguageTag();
  }

  /// Pieces by name.
  static Map<String, String> words(List<AknFile.Piece> pieces) {
    var words = new LinkedHashMap<String, String>();
    pieces.forEach(piece -> words.put(piece.eId(), piece.words()));
    return words;
  }
}
