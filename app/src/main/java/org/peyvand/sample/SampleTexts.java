package org.peyvand.sample;

import java.time.ZoneId;
import java.util.Locale;
import org.peyvand.access.Offices;
import org.peyvand.kernel.BodyId;
import org.peyvand.kernel.InstrumentId;
import org.peyvand.kernel.Slug;
import org.peyvand.network.Networks;
import org.peyvand.places.Places;
import org.peyvand.texts.AdoptOutcome;
import org.peyvand.texts.Adoption;
import org.peyvand.texts.DraftOutcome;
import org.peyvand.texts.Drafts;
import org.peyvand.texts.InstrumentFile;
import org.peyvand.texts.Texts;
import org.springframework.stereotype.Component;

/// Brings in the texts of the sample, and adopts the one that is adopted.
@Component
class SampleTexts {
  static final String SECRETARIAT = "secretariat";

  private final Texts texts;
  private final Drafts drafts;
  private final Networks networks;
  private final Places places;
  private final Offices offices;

  SampleTexts(Texts texts, Drafts drafts, Networks networks, Places places, Offices offices) {
    this.texts = texts;
    this.drafts = drafts;
    this.networks = networks;
    this.places = places;
    this.offices = offices;
  }

  void bringIn(SampleFile file) {
    var network =
        networks.networks().stream()
            .filter(one -> one.slug().equals(file.slug("network")))
            .findFirst()
            .orElseThrow();
    var drafting = InstrumentFile.read(file.node(), network.id(), this::body);
    var secretariat = offices.office(SECRETARIAT).orElseThrow();
    if (!(drafts.draft(secretariat, drafting) instanceof DraftOutcome.Drafted(var id))) {
      throw new IllegalStateException("The sample text is not well formed: " + file.text("slug"));
    }
    file.find("adoption").ifPresent(adoption -> adopt(id, adoption));
  }

  private void adopt(InstrumentId id, SampleFile adoption) {
    var city = places.city(adoption.slug("place")).orElseThrow();
    var outcome =
        texts.adopt(
            offices.office(SECRETARIAT).orElseThrow(),
            id,
            new Adoption(
                Adoption.Manner.valueOf(adoption.text("mode").toUpperCase(Locale.ROOT)),
                adoption.date("date"),
                city.slug(),
                city.names(),
                ZoneId.of(adoption.text("zone")),
                adoption.texts("bodies").stream().map(Slug::new).map(this::body).toList(),
                ""));
    if (!(outcome instanceof AdoptOutcome.Adopted)) {
      throw new IllegalStateException("The sample text cannot be adopted: " + outcome);
    }
  }

  private BodyId body(Slug slug) {
    return networks.body(slug).orElseThrow().id();
  }
}
