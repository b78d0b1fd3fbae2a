package org.peyvand.texts.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.peyvand.access.Member;
import org.peyvand.access.SignedIn;
import org.peyvand.accounts.ApprovalPage;
import org.peyvand.accounts.Assertion;
import org.peyvand.kernel.Slug;
import org.peyvand.languages.Language;
import org.peyvand.network.Body;
import org.peyvand.network.Networks;
import org.peyvand.page.Answer;
import org.peyvand.page.Redirect;
import org.peyvand.page.RefusalPage;
import org.peyvand.places.City;
import org.peyvand.texts.AdoptOutcome;
import org.peyvand.texts.AdoptOutcome.Obstacle;
import org.peyvand.texts.AdoptionProposal;
import org.peyvand.texts.Instrument;
import org.peyvand.texts.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Where the secretariat records that the parties adopted a text.
@Controller
class AdoptionPages {
  private final Texts texts;
  private final Networks networks;
  private final List<AdoptionProposal> proposals;

  AdoptionPages(Texts texts, Networks networks, List<AdoptionProposal> proposals) {
    this.texts = texts;
    this.networks = networks;
    this.proposals = proposals;
  }

  @GetMapping("/{language}/texts/{slug}/adoption")
  Answer show(@PathVariable Language language, @PathVariable Slug slug, @SignedIn Member member) {
    var found = texts.find(slug, Optional.of(member));
    if (found.isEmpty()) return RefusalPage.notFound();
    if (!texts.mayAdopt(member, found.get())) return RefusalPage.notAllowed();
    var form = AdoptionForm.blank(found.get().setup().parties(), objections(found.get(), language));
    return page(found.get(), language, form, List.of(), texts.obstacles(found.get()), null, false);
  }

  @PostMapping("/{language}/texts/{slug}/adoption")
  Answer adopt(
      @PathVariable Language language,
      @PathVariable Slug slug,
      @ModelAttribute AdoptionForm form,
      @SignedIn Member member,
      HttpServletRequest request) {
    var found = texts.find(slug, Optional.of(member));
    if (found.isEmpty()) return RefusalPage.notFound();
    var instrument = found.get();
    if (!texts.mayAdopt(member, instrument)) return RefusalPage.notAllowed();
    var places = places(instrument);
    var flaws = form.flaws(slugOfCity -> city(places, slugOfCity));
    if (!flaws.isEmpty()) {
      return page(instrument, language, form, flaws, texts.obstacles(instrument), null, true);
    }
    var place = city(places, AdoptionForm.shown(form.city())).orElseThrow();
    var approval = Assertion.of(request);
    return switch (texts.adopt(member, instrument.id(), form.adoption(place), approval)) {
      case AdoptOutcome.Adopted _ -> new Redirect("/" + language.tag() + "/texts/" + slug);
      case AdoptOutcome.NeedsApproval(var asked) -> ApprovalPage.of(asked, request, Map.of());
      case AdoptOutcome.NotReady(var obstacles) ->
          page(instrument, language, form, List.of(), obstacles, null, true);
      case AdoptOutcome.Refused why ->
          page(
              texts.find(instrument.id()).orElseThrow(),
              language,
              form,
              List.of(),
              texts.obstacles(instrument),
              why,
              true);
    };
  }

  private String objections(Instrument instrument, Language language) {
    return proposals.stream()
        .map(proposal -> proposal.objections(instrument, language))
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private AdoptionPage page(
      Instrument instrument,
      Language language,
      AdoptionForm form,
      List<AdoptionForm.Flaw> flaws,
      List<Obstacle> obstacles,
      AdoptOutcome.@Nullable Refused refused,
      boolean attempted) {
    var clauses = texts.clauses(instrument.id());
    return new AdoptionPage(
        instrument,
        clauses,
        ClauseView.paths(clauses),
        ClauseView.mainLanguage(instrument, clauses, language.tag()),
        parties(instrument),
        places(instrument),
        obstacles,
        form,
        flaws,
        refused,
        attempted);
  }

  private List<Body> parties(Instrument instrument) {
    return instrument.setup().parties().stream()
        .flatMap(body -> networks.body(body).stream())
        .toList();
  }

  /// The cities of the parties, then the other cities of the network.
  private List<City> places(Instrument instrument) {
    var cities = new LinkedHashMap<Slug, City>();
    for (var body : parties(instrument)) cities.putIfAbsent(body.city().slug(), body.city());
    for (var body : networks.bodies(instrument.network(), "").items()) {
      cities.putIfAbsent(body.city().slug(), body.city());
    }
    return new ArrayList<>(cities.values());
  }

  private static Optional<City> city(List<City> cities, String slug) {
    return cities.stream().filter(city -> city.slug().value().equals(slug)).findFirst();
  }
}
