package org.peyvand.people.web;

import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.peyvand.access.Member;
import org.peyvand.access.SignedIn;
import org.peyvand.kernel.Slug;
import org.peyvand.languages.Language;
import org.peyvand.network.Body;
import org.peyvand.network.Networks;
import org.peyvand.page.Answer;
import org.peyvand.page.RefusalPage;
import org.peyvand.people.Invitations;
import org.peyvand.people.People;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The people of a body, and those of the host.
@Controller
class PeoplePages {
  private static final String FIRST = "00000000-0000-0000-0000-000000000000";

  private final People people;
  private final Invitations invitations;
  private final Networks networks;
  private final Duties duties;
  private final Clock clock;

  PeoplePages(
      People people, Invitations invitations, Networks networks, Duties duties, Clock clock) {
    this.people = people;
    this.invitations = invitations;
    this.networks = networks;
    this.duties = duties;
    this.clock = clock;
  }

  @GetMapping("/{language}/bodies/{slug}/people")
  Answer ofBody(
      @PathVariable Language language,
      @PathVariable Slug slug,
      @RequestParam(defaultValue = FIRST) UUID after,
      @RequestParam(defaultValue = FIRST) UUID invitedAfter,
      @SignedIn Member member) {
    var body = networks.body(slug);
    return body.isEmpty() ? RefusalPage.notFound() : page(member, body, after, invitedAfter);
  }

  @GetMapping("/{language}/administration/people")
  Answer ofHost(
      @PathVariable Language language,
      @RequestParam(defaultValue = FIRST) UUID after,
      @RequestParam(defaultValue = FIRST) UUID invitedAfter,
      @SignedIn Member member) {
    return page(member, Optional.empty(), after, invitedAfter);
  }

  private Answer page(Member member, Optional<Body> body, UUID after, UUID invitedAfter) {
    var id = body.map(Body::id);
    if (!people.looksAfter(member, id)) return RefusalPage.notAllowed();
    var accounts = people.of(id, after);
    var waiting = invitations.waiting(id, invitedAfter);
    var zone = body.<ZoneId>map(of -> of.city().zone()).orElse(ZoneOffset.UTC);
    var now = clock.instant();
    return new PeoplePage(
        body.map(Body::names).orElse(null),
        body.map(of -> of.slug().value()).orElse(""),
        accounts.items().stream()
            .map(
                account ->
                    new PeoplePage.Person(
                        account,
                        duties.views(account.duties(), id, account.clock(), member, false)))
            .toList(),
        accounts.more() ? accounts.items().getLast().id().toString() : null,
        waiting.items().stream()
            .map(
                one ->
                    new PeoplePage.Invited(
                        one,
                        duties.views(one.duties(), id, one.invitee().zone(), member, true),
                        one.expiredAt(now)))
            .toList(),
        waiting.more() ? waiting.items().getLast().id().toString() : null,
        zone);
  }
}
