package org.peyvand.texts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.peyvand.documents.Digests;
import org.peyvand.kernel.BodyId;
import org.peyvand.kernel.InstrumentId;
import org.peyvand.kernel.NetworkId;
import org.peyvand.kernel.Slug;
import org.peyvand.languages.Multilingual;
import org.peyvand.texts.Leaf.Author;
import org.peyvand.texts.Leaf.State;

/// Small texts for tests of the rules: one body, Persian and Russian.
final class Leaves {
  static final BodyId PARTY = new BodyId(new UUID(1, 1));
  static final Author AUTHOR = new Author(new UUID(2, 1), Multilingual.of("en", "Negotiator"));
  static final int VERSION = 3;

  private Leaves() {}

  static Instrument draft() {
    return instrument(new Instrument.Stage.Draft());
  }

  static Instrument adoptedInstrument() {
    return instrument(
        new Instrument.Stage.Adopted(
            adopted(LocalDate.of(2025, 10, 23)),
            new Digests("0".repeat(64), "0".repeat(64), "0".repeat(64))));
  }

  private static Instrument instrument(Instrument.Stage stage) {
    return new Instrument(
        new InstrumentId(new UUID(3, 1)),
        new Slug("a-text"),
        new NetworkId(new UUID(4, 1)),
        setup(),
        1,
        Editing.OPEN,
        false,
        stage);
  }

  private static Setup setup() {
    var titles = new Multilingual(java.util.Map.of("fa", "متن", "ru", "Текст"));
    return new Setup(
        InstrumentType.PROTOCOL,
        1,
        titles,
        titles,
        LegalNature.POLITICAL,
        List.of("fa", "ru"),
        new ProtocolOrder(ProtocolOrder.Key.CITY, "en"),
        new Provisions(
            Provisions.Accession.closed(),
            new Provisions.Effect(Provisions.Rule.ALL_SIGNATURES, 0),
            null,
            null),
        Particulars.plain(),
        List.of(PARTY),
        Set.of(),
        true);
  }

  static Adoption adopted(LocalDate date) {
    return adopted(date, List.of(PARTY), "");
  }

  static Adoption adopted(LocalDate date, List<BodyId> bodies, String objections) {
    return new Adoption(
        Adoption.Manner.CONSENSUS,
        date,
        new Slug("moscow"),
        Multilingual.of("en", "Moscow"),
        ZoneId.of("Europe/Moscow"),
        bodies,
        objections);
  }

  static Clause clause(String eId, Leaf... leaves) {
    return new Clause(eId, Clause.Kind.CLAUSE, 1, null, List.of(leaves));
  }

  static Leaf leaf(String language, State state) {
    return leaf(language, false, state);
  }

  static Leaf courtesy(String language) {
    return leaf(language, true, State.TRANSLATED);
  }

  private static Leaf leaf(String language, boolean courtesy, State state) {
    return new Leaf(
        language, courtesy, "words", state, VERSION, AUTHOR, Instant.EPOCH, Optional.empty());
  }
}
