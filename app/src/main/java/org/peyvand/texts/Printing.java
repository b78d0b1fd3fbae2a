package org.peyvand.texts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peyvand.documents.Documents;
import org.peyvand.documents.DocxOutcome;
import org.peyvand.documents.Manuscript;
import org.peyvand.documents.PrintOutcome;
import org.peyvand.kernel.BodyId;
import org.peyvand.languages.Multilingual;
import org.peyvand.network.Networks;
import org.springframework.stereotype.Component;

/// Brings a text and the names around it into the form that the printing house takes.
@Component
class Printing {
  /// Drafts that are being looked at page by page; each is printed once, not once for every page.
  private static final int DRAFTS_MAX = 8;

  private static final Duration DRAFT_KEPT = Duration.ofMinutes(10);

  private final Documents documents;
  private final Networks networks;
  private final Cache<Manuscript, PrintOutcome> drafts =
      Caffeine.newBuilder().maximumSize(DRAFTS_MAX).expireAfterAccess(DRAFT_KEPT).build();

  Printing(Documents documents, Networks networks) {
    this.documents = documents;
    this.networks = networks;
  }

  /// The original, dated by its adoption.
  PrintOutcome original(Instrument instrument, List<Clause> clauses, Adoption adoption) {
    return documents.print(adopted(instrument, clauses, adoption));
  }

  /// A draft, dated by its last change, marked as one on every page.
  PrintOutcome draft(Instrument instrument, List<Clause> clauses) {
    return drafts.get(draftOf(instrument, clauses), documents::print);
  }

  DocxOutcome docx(Instrument instrument, List<Clause> clauses, List<String> languages) {
    var manuscript =
        instrument
            .adopted()
            .map(frozen -> adopted(instrument, clauses, frozen.adoption()))
            .orElseGet(() -> draftOf(instrument, clauses));
    return documents.docx(manuscript, languages);
  }

  private Manuscript adopted(Instrument instrument, List<Clause> clauses, Adoption adoption) {
    var adopted =
        new Manuscript.Adopted(
            adoption.date(), adoption.city(), adoption.cityNames(), adoption.zone());
    var made = adoption.date().atStartOfDay(adoption.zone()).toInstant();
    return manuscript(instrument, clauses, adopted, made);
  }

  private Manuscript draftOf(Instrument instrument, List<Clause> clauses) {
    var made =
        clauses.stream()
            .flatMap(clause -> clause.leaves().stream())
            .map(Leaf::setAt)
            .max(Instant::compareTo)
            .orElse(Instant.EPOCH);
    return manuscript(instrument, clauses, null, made);
  }

  private Manuscript manuscript(
      Instrument instrument,
      List<Clause> clauses,
      Manuscript.@Nullable Adopted adopted,
      Instant made) {
    var setup = instrument.setup();
    var network = networks.network(instrument.network()).orElseThrow();
    return new Manuscript(
        instrument.id(),
        instrument.slug(),
        setup.type().code(),
        setup.version(),
        setup.titles(),
        new Manuscript.Network(network.id(), network.slug(), network.names()),
        setup.languages(),
        setup.parties().stream().map(this::party).toList(),
        clauses.stream().map(clause -> part(setup, clause)).toList(),
        adopted,
        made,
        setup.sample());
  }

  private Manuscript.Party party(BodyId id) {
    var body = networks.body(id).orElseThrow();
    return new Manuscript.Party(
        body.id(), body.slug(), body.names(), body.city().slug(), body.city().names());
  }

  private static Manuscript.Part part(Setup setup, Clause clause) {
    var words = new java.util.LinkedHashMap<String, String>();
    for (var language : setup.languages()) {
      // A draft may lack words; a dash stands for them, so that the gap is seen.
      words.put(language, clause.leaf(language).map(Leaf::words).orElse("—"));
    }
    return new Manuscript.Part(
        clause.eId(),
        Manuscript.Kind.valueOf(clause.kind().name()),
        clause.number(),
        clause.parent(),
        new Multilingual(words));
  }
}
