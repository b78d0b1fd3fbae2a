package org.peyvand.depositary;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.peyvand.access.Member;
import org.peyvand.access.Offices;
import org.peyvand.kernel.Slug;
import org.peyvand.places.Places;
import org.peyvand.texts.AdoptOutcome;
import org.peyvand.texts.Adoption;
import org.peyvand.texts.Clause;
import org.peyvand.texts.DraftOutcome;
import org.peyvand.texts.Drafting;
import org.peyvand.texts.Drafts;
import org.peyvand.texts.Instrument;
import org.peyvand.texts.Leaf;
import org.peyvand.texts.Texts;
import org.springframework.stereotype.Component;

/// Texts for tests of the depositary: copies of the sample's draft whose languages agree, adopted
/// on demand.
@Component
public class Adopted {
  private static final Slug MODEL = new Slug("municipal-legislation-exchange-2026");

  private final Texts texts;
  private final Drafts drafts;
  private final Places places;
  private final Offices offices;
  private final Clock clock;

  Adopted(Texts texts, Drafts drafts, Places places, Offices offices, Clock clock) {
    this.texts = texts;
    this.drafts = drafts;
    this.places = places;
    this.offices = offices;
    this.clock = clock;
  }

  Instrument draft(String slug) {
    var model = texts.find(MODEL, Optional.of(secretariat())).orElseThrow();
    var pieces = texts.clauses(model.id()).stream().map(Adopted::piece).toList();
    var drafting = new Drafting(new Slug(slug), model.network(), model.setup(), pieces);
    if (!(drafts.draft(secretariat(), drafting) instanceof DraftOutcome.Drafted(var id))) {
      throw new AssertionError("not drafted: " + slug);
    }
    return texts.find(id).orElseThrow();
  }

  public Instrument adopted(String slug) {
    var draft = draft(slug);
    var city = places.city(new Slug("moscow")).orElseThrow();
    var outcome =
        texts.adopt(
            secretariat(),
            draft.id(),
            new Adoption(
                Adoption.Manner.CONSENSUS,
                today().minusDays(1),
                city.slug(),
                city.names(),
                city.zone(),
                List.of(),
                ""));
    if (!(outcome instanceof AdoptOutcome.Adopted)) throw new AssertionError(outcome);
    return texts.find(draft.id()).orElseThrow();
  }

  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC);
  }

  private Member secretariat() {
    return offices.office("secretariat").orElseThrow();
  }

  private static Drafting.Piece piece(Clause clause) {
    var words =
        clause.leaves().stream()
            .map(
                leaf ->
                    new Drafting.Words(
                        leaf.language(), leaf.courtesy(), leaf.words(), Leaf.State.CONCORDANT))
            .toList();
    return new Drafting.Piece(clause.eId(), clause.kind(), clause.number(), clause.parent(), words);
  }
}
