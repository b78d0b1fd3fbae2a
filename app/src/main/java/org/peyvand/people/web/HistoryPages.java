package org.peyvand.people.web;

import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.peyvand.access.Member;
import org.peyvand.access.Offices;
import org.peyvand.access.SignedIn;
import org.peyvand.kernel.Slug;
import org.peyvand.languages.Language;
import org.peyvand.languages.Multilingual;
import org.peyvand.network.Body;
import org.peyvand.network.Networks;
import org.peyvand.page.Answer;
import org.peyvand.page.RefusalPage;
import org.peyvand.people.Happening;
import org.peyvand.people.History;
import org.peyvand.people.People;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The history of duties, for those who look after them.
@Controller
class HistoryPages {
  private static final String NEWEST = "ffffffff-ffff-ffff-ffff-ffffffffffff";

  private final History history;
  private final People people;
  private final Offices offices;
  private final Networks networks;
  private final Duties duties;

  HistoryPages(History history, People people, Offices offices, Networks networks, Duties duties) {
    this.history = history;
    this.people = people;
    this.offices = offices;
    this.networks = networks;
    this.duties = duties;
  }

  @GetMapping("/{language}/bodies/{slug}/people/history")
  Answer ofBody(
      @PathVariable Language language,
      @PathVariable Slug slug,
      @RequestParam(defaultValue = NEWEST) UUID before,
      @SignedIn Member member) {
    var body = networks.body(slug);
    return body.isEmpty() ? RefusalPage.notFound() : page(member, body, before);
  }

  @GetMapping("/{language}/administration/history")
  Answer ofHost(
      @PathVariable Language language,
      @RequestParam(defaultValue = NEWEST) UUID before,
      @SignedIn Member member) {
    return page(member, Optional.empty(), before);
  }

  private Answer page(Member member, Optional<Body> body, UUID before) {
    if (!people.looksAfter(member, body.map(Body::id))) return RefusalPage.notAllowed();
    var slice = history.of(body.map(Body::id), before);
    var known = new HashMap<UUID, Optional<Multilingual>>();
    var lines =
        slice.items().stream()
            .map(
                happening ->
                    new HistoryPage.Line(
                        happening, actor(happening.actor(), known), duty(happening)))
            .toList();
    return new HistoryPage(
        body.map(Body::names).orElse(null),
        body.map(of -> of.slug().value()).orElse(""),
        lines,
        slice.more() ? slice.items().getLast().id().toString() : null,
        body.<java.time.ZoneId>map(of -> of.city().zone()).orElse(ZoneOffset.UTC));
  }

  private @Nullable DutyView duty(Happening happening) {
    var duty = happening.duty();
    return duty == null ? null : duties.view(duty);
  }

  private @Nullable Multilingual actor(
      @Nullable UUID actor, Map<UUID, Optional<Multilingual>> known) {
    if (actor == null) return null;
    return known.computeIfAbsent(actor, id -> offices.office(id).map(Member::office)).orElse(null);
  }
}
