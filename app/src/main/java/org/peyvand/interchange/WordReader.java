package org.peyvand.interchange;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;
import org.peyvand.interchange.ReadOutcome.Reason;
import org.peyvand.interchange.WordFile.Paragraph;
import org.peyvand.interchange.WordFile.Span;

/// Reads a Word file (ECMA-376) with its tracked changes: insertions and deletions, also one within
/// the other, moves, changed paragraph marks. A stack holds what the words being read are within.
/// Macros are refused, whatever else a file brings is passed over.
final class WordReader {
  /// Two thousand clauses in twelve languages, each in a few paragraphs.
  private static final int PARAGRAPHS_MAX = 60_000;

  private static final int AUTHOR_MAX = 120;
  private static final String DOCUMENT = "word/document.xml";
  private static final String PROPERTIES = "docProps/custom.xml";
  private static final String OURS = "pv_";

  /// What is within these is shown elsewhere on the page, or not at all.
  private static final Set<String> PASSED_OVER =
      Set.of(
          "instrText", "Fallback", "txbxContent", "drawing", "pict", "object", "sectPr", "tblPr");

  private final StrangeXml xml;
  private final Deque<Change> changes = new ArrayDeque<>();
  private final Map<String, String> bookmarks = new HashMap<>();
  private final List<Paragraph> paragraphs = new ArrayList<>();
  private List<Span> spans = new ArrayList<>();
  private String mark = "";
  private boolean open;

  /// An insertion or deletion that words stand in.
  private record Change(boolean inserts, boolean moves, String author, @Nullable Instant at) {}

  private WordReader(byte[] document) throws Unusable {
    xml = new StrangeXml(document);
  }

  static WordFile read(byte[] content) throws Unusable {
    if (!StrangeZip.looksLikeOne(content)) throw new Unusable(Reason.UNKNOWN_FORMAT);
    var files =
        StrangeZip.unpack(
            content,
            name -> {
              var small = name.toLowerCase(Locale.ROOT);
              if (small.endsWith("vbaproject.bin") || small.endsWith("vbadata.xml")) {
                throw new Unusable(Reason.MACROS);
              }
              return Set.of(DOCUMENT, PROPERTIES, "[Content_Types].xml").contains(name);
            });
    var types =
        new String(files.getOrDefault("[Content_Types].xml", new byte[0]), StandardCharsets.UTF_8);
    if (types.contains("macroEnabled")) throw new Unusable(Reason.MACROS);
    var document = files.get(DOCUMENT);
    if (document == null) throw new Unusable(Reason.NO_DOCUMENT);
    var properties = files.get(PROPERTIES);
    return new WordFile(
        new WordReader(document).paragraphs(),
        properties == null ? Map.of() : properties(properties));
  }

  private static Map<String, String> properties(byte[] content) throws Unusable {
    var properties = new HashMap<String, String>();
    var xml = new StrangeXml(content);
    var name = "";
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT && xml.name().equals("property")) {
        name = xml.attribute("name");
      }
      if (event == XMLStreamConstants.CHARACTERS && !name.isEmpty()) {
        properties.merge(name, xml.text(), String::concat);
      }
      if (event == XMLStreamConstants.END_ELEMENT && xml.name().equals("property")) name = "";
    }
    return properties;
  }

  private List<Paragraph> paragraphs() throws Unusable {
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> begin();
        case XMLStreamConstants.END_ELEMENT -> end();
        default -> {}
      }
    }
    return paragraphs;
  }

  private void begin() throws Unusable {
    var element = xml.name();
    if (PASSED_OVER.contains(element)) {
      xml.skip();
      return;
    }
    switch (element) {
      // Whether a paragraph's end was put in or taken out is told by the words on both sides of it.
      case "pPr", "rPr" -> xml.skip();
      case "ins", "moveTo" -> changes.push(change(true, element.equals("moveTo")));
      case "del", "moveFrom" -> changes.push(change(false, element.equals("moveFrom")));
      case "bookmarkStart" -> beginMark();
      case "bookmarkEnd" -> {
        if (mark.equals(bookmarks.get(xml.attribute("id")))) open = false;
      }
      case "t", "delText" -> say(words());
      case "tab", "br", "cr" -> say(" ");
      case "noBreakHyphen" -> say("\u2011");
      default -> {}
    }
  }

  private void end() throws Unusable {
    switch (xml.name()) {
      case "ins", "moveTo", "del", "moveFrom" -> changes.pop();
      case "p" -> endParagraph();
      default -> {}
    }
  }

  private Change change(boolean inserts, boolean moves) {
    var author = xml.attribute("author").strip();
    return new Change(
        inserts,
        moves,
        author.length() > AUTHOR_MAX ? author.substring(0, AUTHOR_MAX) : author,
        instant(xml.attribute("date")));
  }

  private static @Nullable Instant instant(String written) {
    try {
      return written.isEmpty() ? null : OffsetDateTime.parse(written).toInstant();
    } catch (DateTimeException local) {
      // Word writes the author's own clock and calls it UTC; some write no zone at all.
      try {
        return Instant.parse(written + "Z");
      } catch (DateTimeException unreadable) {
        return null;
      }
    }
  }

  private void beginMark() {
    var name = xml.attribute("name");
    if (!name.startsWith(OURS)) return;
    bookmarks.put(xml.attribute("id"), name);
    // What was put in before the first word of a piece belongs to it; its number does not.
    spans.replaceAll(span -> span.mark().isEmpty() && !span.before() ? marked(span, name) : span);
    mark = name;
    open = true;
  }

  private static Span marked(Span span, String name) {
    return new Span(
        span.text(), name, span.before(), span.after(), span.moved(), span.author(), span.at());
  }

  private String words() throws Unusable {
    var words = new StringBuilder();
    while (xml.next() != XMLStreamConstants.END_ELEMENT) words.append(xml.text());
    return words.toString();
  }

  private void say(String text) {
    boolean before = true;
    boolean after = true;
    boolean moved = false;
    for (var change : changes) {
      if (change.inserts()) before = false;
      else after = false;
      moved |= change.moves();
    }
    var last = changes.peek();
    spans.add(
        new Span(
            text,
            mark,
            before,
            after,
            moved,
            last == null ? "" : last.author(),
            last == null ? null : last.at()));
  }

  private void endParagraph() throws Unusable {
    if (paragraphs.size() == PARAGRAPHS_MAX) throw new Unusable(Reason.TOO_LARGE);
    paragraphs.add(new Paragraph(spans));
    spans = new ArrayList<>();
    // What follows the end of a piece in its own paragraph was still part of it.
    if (!open) mark = "";
    else spans.add(new Span(" ", mark, true, true, false, "", null));
  }
}
