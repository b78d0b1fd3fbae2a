package org.peyvand.network.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.peyvand.access.Member;
import org.peyvand.access.SignedIn;
import org.peyvand.kernel.Slug;
import org.peyvand.languages.Language;
import org.peyvand.network.Body;
import org.peyvand.network.BodyKind;
import org.peyvand.network.FoundOutcome;
import org.peyvand.network.FoundOutcome.Founded;
import org.peyvand.network.FoundOutcome.Refused;
import org.peyvand.network.Founding;
import org.peyvand.network.Networks;
import org.peyvand.network.Participation;
import org.peyvand.network.Participation.Standing;
import org.peyvand.page.Answer;
import org.peyvand.page.Redirect;
import org.peyvand.page.RefusalPage;
import org.peyvand.page.Sent;
import org.peyvand.places.City;
import org.peyvand.places.Places;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Where the operator enters bodies, corrects their names, and says in which networks they are.
@Controller
class BodyFormPages {
  private final Founding founding;
  private final Networks networks;
  private final Places places;

  BodyFormPages(Founding founding, Networks networks, Places places) {
    this.founding = founding;
    this.networks = networks;
    this.places = places;
  }

  @GetMapping("/{language}/administration/bodies/new")
  Answer blank(@PathVariable Language language, Sent asked) {
    return page(null, FoundingView.of(Sent.NOTHING.with("city", asked.text("city"))));
  }

  @PostMapping("/{language}/administration/bodies")
  Answer enter(@PathVariable Language language, Sent sent, @SignedIn Member member) {
    var names = FoundingForm.said(sent, FoundingForm.NAMES);
    var kind = kind(sent.text("kind"));
    var city = city(sent.text("city"));
    var flaws = new ArrayList<String>();
    if (names.isEmpty()) flaws.add("NAMES");
    if (!FoundingForm.ownIsWhole(sent)) flaws.add("OWN");
    if (kind.isEmpty()) flaws.add("KIND");
    if (city.isEmpty()) flaws.add("CITY");
    if (!flaws.isEmpty()) return page(null, new FoundingView(sent, flaws, null));
    var entry =
        new Founding.Entry(
            names.orElseThrow(),
            FoundingForm.own(sent),
            kind.orElseThrow(),
            city.orElseThrow().slug());
    return switch (founding.enter(member, entry)) {
      case Founded(var slug) -> joined(language, member, networks.body(slug).orElseThrow(), sent);
      case Refused why -> page(null, new FoundingView(sent, List.of(), why));
    };
  }

  @GetMapping("/{language}/administration/bodies/{slug}")
  Answer show(@PathVariable Language language, @PathVariable Slug slug) {
    return networks
        .body(slug)
        .<Answer>map(body -> page(body, FoundingView.of(filled(body))))
        .orElseGet(RefusalPage::notFound);
  }

  @PostMapping("/{language}/administration/bodies/{slug}/names")
  Answer rename(
      @PathVariable Language language,
      @PathVariable Slug slug,
      Sent sent,
      @SignedIn Member member) {
    var found = networks.body(slug);
    if (found.isEmpty()) return RefusalPage.notFound();
    var body = found.get();
    var names = FoundingForm.said(sent, FoundingForm.NAMES);
    var flaws = new ArrayList<String>();
    if (names.isEmpty()) flaws.add("NAMES");
    if (!FoundingForm.ownIsWhole(sent)) flaws.add("OWN");
    if (!flaws.isEmpty()) return page(body, new FoundingView(sent, flaws, null));
    var outcome = founding.rename(member, body, names.orElseThrow(), FoundingForm.own(sent));
    return answer(language, body, sent, outcome);
  }

  @PostMapping("/{language}/administration/bodies/{slug}/participations")
  Answer admit(
      @PathVariable Language language,
      @PathVariable Slug slug,
      Sent sent,
      @SignedIn Member member) {
    var found = networks.body(slug);
    return found.isEmpty() ? RefusalPage.notFound() : joined(language, member, found.get(), sent);
  }

  /// The body takes part in the network that was chosen, if one was.
  private Answer joined(Language language, Member member, Body body, Sent sent) {
    var network =
        networks.networks().stream()
            .filter(one -> one.slug().value().equals(sent.text("network")))
            .findFirst();
    var standing = standing(sent.text("standing"));
    if (network.isEmpty() || standing.isEmpty()) return new Redirect(address(language, body));
    var participation = new Participation(network.get().id(), standing.get());
    return answer(language, body, filled(body), founding.admit(member, body, participation));
  }

  private Answer answer(Language language, Body body, Sent sent, FoundOutcome outcome) {
    return switch (outcome) {
      case Founded _ -> new Redirect(address(language, body));
      case Refused why -> page(body, new FoundingView(sent, List.of(), why));
    };
  }

  private static String address(Language language, Body body) {
    return "/" + language.tag() + "/administration/bodies/" + body.slug();
  }

  private static Sent filled(Body body) {
    var names = FoundingForm.with(Sent.NOTHING, FoundingForm.NAMES, body.names());
    return FoundingForm.withOwn(names, body.ownNames());
  }

  private BodyFormPage page(@Nullable Body body, FoundingView form) {
    return new BodyFormPage(
        body,
        body == null ? null : networks.kind(body.id()).orElse(null),
        body == null ? places.cities() : List.of(),
        networks.networks(),
        body == null ? List.of() : networks.participations(body.id()),
        body == null ? List.of() : networks.formerNames(body.id()),
        form);
  }

  private Optional<City> city(String slug) {
    return places.cities().stream().filter(city -> city.slug().value().equals(slug)).findFirst();
  }

  private static Optional<BodyKind> kind(String name) {
    return Stream.of(BodyKind.values()).filter(kind -> kind.name().equals(name)).findFirst();
  }

  private static Optional<Standing> standing(String name) {
    return Stream.of(Standing.values()).filter(known -> known.name().equals(name)).findFirst();
  }
}
