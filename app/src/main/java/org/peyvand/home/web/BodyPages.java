package org.peyvand.home.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peyvand.home.Deeds;
import org.peyvand.home.FrontSettings;
import org.peyvand.home.web.BodyPage.PublishedAnchor;
import org.peyvand.kernel.Slug;
import org.peyvand.languages.Language;
import org.peyvand.languages.Multilingual;
import org.peyvand.network.Body;
import org.peyvand.network.Networks;
import org.peyvand.page.Answer;
import org.peyvand.page.PublicPage;
import org.peyvand.page.RefusalPage;
import org.peyvand.places.Places;
import org.peyvand.places.State;
import org.peyvand.signatures.Anchor;
import org.peyvand.signatures.PemText;
import org.peyvand.signatures.Signatures;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// A body of this host.
@Controller
class BodyPages {
  private final Networks networks;
  private final Places places;
  private final Signatures signatures;
  private final Deeds deeds;
  private final FrontSettings settings;

  BodyPages(
      Networks networks,
      Places places,
      Signatures signatures,
      Deeds deeds,
      FrontSettings settings) {
    this.networks = networks;
    this.places = places;
    this.signatures = signatures;
    this.deeds = deeds;
    this.settings = settings;
  }

  @PublicPage
  @GetMapping("/{language}/bodies/{slug}")
  Answer body(@PathVariable Language language, @PathVariable Slug slug) {
    return networks.body(slug).<Answer>map(this::page).orElseGet(RefusalPage::notFound);
  }

  private BodyPage page(Body body) {
    return new BodyPage(
        body,
        state(body),
        networks.holders(body.id()),
        signatures.sampleSigner(body.id()).orElse(null),
        signatures.anchors(body.id()).stream().map(BodyPages::published).toList(),
        deeds.of(body.id()));
  }

  private @Nullable Multilingual state(Body body) {
    return settings.showStates()
        ? places.state(body.city().state()).map(State::names).orElse(null)
        : null;
  }

  private static PublishedAnchor published(Anchor anchor) {
    var certificate = anchor.certificate();
    var groups = List.of(PemText.fingerprint(certificate).split("(?<=\\G.{8})"));
    return new PublishedAnchor(
        anchor, certificate.getSubjectX500Principal().getName(), String.join(" ", groups));
  }
}
