package org.peyvand.amendments.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.peyvand.access.Member;
import org.peyvand.amendments.Amendments;
import org.peyvand.kernel.BodyId;
import org.peyvand.kernel.Slug;
import org.peyvand.languages.Language;
import org.peyvand.network.Body;
import org.peyvand.network.Networks;
import org.peyvand.texts.Clause;
import org.peyvand.texts.Instrument;
import org.peyvand.texts.Leaf;
import org.peyvand.texts.Texts;
import org.springframework.stereotype.Component;

/// What every page of this room needs to find: the text, for those who negotiate it, and its names.
@Component
class Table {
  private final Texts texts;
  private final Amendments amendments;
  private final Networks networks;

  Table(Texts texts, Amendments amendments, Networks networks) {
    this.texts = texts;
    this.amendments = amendments;
    this.networks = networks;
  }

  /// The text, where this member may read what is proposed about it.
  Optional<Instrument> find(Slug slug, Member member) {
    return texts
        .find(slug, Optional.of(member))
        .filter(instrument -> amendments.mayRead(member, instrument));
  }

  List<Clause> clauses(Instrument instrument) {
    return texts.clauses(instrument.id());
  }

  Map<String, Place> places(List<Clause> clauses, Language reader) {
    var places = new LinkedHashMap<String, Place>();
    Place.all(clauses, reader).forEach(place -> places.put(place.eId(), place));
    return places;
  }

  Map<BodyId, Body> bodies(Instrument instrument) {
    var bodies = new LinkedHashMap<BodyId, Body>();
    for (var party : instrument.setup().parties()) {
      networks.body(party).ifPresent(body -> bodies.put(party, body));
    }
    return bodies;
  }

  /// The language to write in: the one asked for, else the reader's, else the first of the text's.
  static String language(Instrument instrument, String wanted, Language reader) {
    var languages = instrument.setup().languages();
    if (languages.contains(wanted)) return wanted;
    return languages.contains(reader.tag()) ? reader.tag() : languages.getFirst();
  }

  static Optional<Clause> clause(List<Clause> clauses, String eId) {
    return clauses.stream().filter(clause -> clause.eId().equals(eId)).findFirst();
  }

  static String words(List<Clause> clauses, String eId, String language) {
    return clause(clauses, eId)
        .flatMap(clause -> clause.leaf(language))
        .map(Leaf::words)
        .orElse("");
  }
}
