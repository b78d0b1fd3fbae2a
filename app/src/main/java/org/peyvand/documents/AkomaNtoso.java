package org.peyvand.documents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.peyvand.documents.Manuscript.Kind;
import org.peyvand.documents.Manuscript.Part;

/// One language version as an Akoma Ntoso 3.0 `statement`. The names of the parts (eIds) are those
/// of the manuscript, so they are equal in every language.
final class AkomaNtoso {
  private final Manuscript manuscript;
  private final String language;
  private final AknXml xml = new AknXml();

  private AkomaNtoso(Manuscript manuscript, String language) {
    this.manuscript = manuscript;
    this.language = language;
  }

  /// @param notice what the file says about itself in its language; empty for an adopted original
  static byte[] file(Manuscript manuscript, String language, String notice) {
    return new AkomaNtoso(manuscript, language).write(notice);
  }

  /// The collection that holds one reference for each language.
  static byte[] collection(Manuscript manuscript) {
    var xml = new AknXml();
    var uris = new AknMeta(manuscript);
    xml.begin()
        .open("documentCollection", "name", manuscript.type(), "contains", "originalVersion");
    uris.collection(xml);
    xml.open("collectionBody");
    int number = 1;
    for (var language : manuscript.languages()) {
      xml.open("component", "eId", "cmp_" + number)
          .empty(
              "documentRef",
              "eId",
              "cmp_" + number + "__dref_1",
              "href",
              uris.expression(language) + "/!main",
              "showAs",
              manuscript.title(language))
          .close();
      number++;
    }
    return xml.close().close().end();
  }

  private byte[] write(String notice) {
    xml.begin().open("statement", "name", manuscript.type(), "contains", "originalVersion");
    new AknMeta(manuscript).text(xml, language, notice);
    preface();
    preamble();
    body();
    conclusions();
    return xml.close().end();
  }

  private void preface() {
    xml.open("preface").open("p").leaf("docTitle", manuscript.title(language)).close();
    for (var part : manuscript.parts(Kind.PREFACE)) paragraph(part);
    xml.close();
  }

  /// Formulas and recitals in the order of reading; neighbouring recitals share their `recitals`.
  private void preamble() {
    var parts =
        manuscript.parts().stream()
            .filter(part -> part.kind() == Kind.FORMULA || part.kind() == Kind.RECITAL)
            .toList();
    if (parts.isEmpty()) return;
    xml.open("preamble");
    int group = 0;
    boolean within = false;
    for (var part : parts) {
      boolean recital = part.kind() == Kind.RECITAL;
      if (within && !recital) xml.close();
      if (!within && recital) xml.open("recitals", "eId", "recs_" + ++group);
      within = recital;
      if (recital) {
        xml.open("recital", "eId", part.eId());
      } else {
        xml.open("formula", "eId", part.eId(), "name", "formula");
      }
      xml.leaf("p", part.in(language)).close();
    }
    if (within) xml.close();
    xml.close();
  }

  private void body() {
    xml.open("mainBody");
    for (var part : manuscript.parts()) {
      if (part.parent() == null && part.kind() == Kind.HEADING) section(part);
      if (part.parent() == null && part.kind() == Kind.CLAUSE) clause(part);
    }
    xml.close();
  }

  private void section(Part heading) {
    xml.open("section", "eId", heading.eId()).leaf("heading", heading.in(language));
    for (var clause : manuscript.below(heading)) clause(clause);
    xml.close();
  }

  private void clause(Part clause) {
    xml.open("clause", "eId", clause.eId());
    numbered(clause, manuscript.below(clause));
    xml.close();
  }

  private void numbered(Part part, List<Part> below) {
    xml.leaf("num", ClauseNumbers.of(language, ClauseNumbers.path(manuscript, part)));
    if (below.isEmpty()) {
      content("content", part);
    } else if (below.getFirst().kind() == Kind.ITEM) {
      list(part, below);
    } else {
      content("intro", part);
      for (var subclause : below) {
        xml.open("subclause", "eId", subclause.eId());
        numbered(subclause, manuscript.below(subclause));
        xml.close();
      }
    }
  }

  private void list(Part part, List<Part> items) {
    var name = part.eId() + "__list_1";
    xml.open("content", "eId", part.eId() + "__content").open("blockList", "eId", name);
    xml.leaf("listIntroduction", part.in(language), "eId", name + "__intro");
    for (var item : items) {
      xml.open("item", "eId", item.eId());
      xml.leaf("num", ClauseNumbers.of(language, ClauseNumbers.path(manuscript, item)));
      xml.leaf("p", item.in(language)).close();
    }
    xml.close().close();
  }

  private void content(String element, Part part) {
    xml.open(element, "eId", part.eId() + "__" + element).leaf("p", part.in(language)).close();
  }

  private void conclusions() {
    var parts = manuscript.parts(Kind.CONCLUSION);
    if (parts.isEmpty()) return;
    xml.open("conclusions");
    for (var part : parts) paragraph(part);
    xml.close();
  }

  private void paragraph(Part part) {
    xml.leaf("p", part.in(language), "eId", part.eId());
  }

  /// Our own structural rules, which a file has to pass before anybody signs it: every name once,
  /// every parent there and of a kind that may hold the part, words in every language.
  static List<String> faults(Manuscript manuscript) {
    var faults = new ArrayList<String>();
    var kinds = new HashMap<String, Kind>();
    for (var part : manuscript.parts()) {
      if (kinds.putIfAbsent(part.eId(), part.kind()) != null) faults.add("twice: " + part.eId());
    }
    for (var part : manuscript.parts()) {
      var parent = part.parent();
      if (parent != null && !mayHold(kinds, parent, part)) faults.add("misplaced: " + part.eId());
      boolean held = part.kind() == Kind.SUBCLAUSE || part.kind() == Kind.ITEM;
      if (parent == null && held) faults.add("orphan: " + part.eId());
      if (!Tags.has(part.words(), Set.copyOf(manuscript.languages()))) {
        faults.add("untranslated: " + part.eId());
      }
    }
    if (manuscript.parts(Kind.CLAUSE).isEmpty()) faults.add("no clause");
    return faults;
  }

  private static boolean mayHold(Map<String, Kind> kinds, String parent, Part part) {
    return switch (part.kind()) {
      case CLAUSE -> kinds.get(parent) == Kind.HEADING;
      case SUBCLAUSE -> kinds.get(parent) == Kind.CLAUSE;
      case ITEM -> kinds.get(parent) == Kind.CLAUSE || kinds.get(parent) == Kind.SUBCLAUSE;
      case PREFACE, FORMULA, RECITAL, HEADING, CONCLUSION -> false;
    };
  }
}
