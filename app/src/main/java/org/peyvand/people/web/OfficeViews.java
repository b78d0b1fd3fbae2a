package org.peyvand.people.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peyvand.access.Account;
import org.peyvand.access.Member;
import org.peyvand.network.Body;
import org.peyvand.network.Networks;
import org.peyvand.page.Sent;
import org.peyvand.people.History;
import org.peyvand.people.People;
import org.peyvand.people.Refusal;
import org.springframework.stereotype.Component;

/// Gathers what the pages of one office show.
@Component
class OfficeViews {
  /// What fits beside the duties; the rest stands in the history.
  private static final int RECENT = 10;

  private final People people;
  private final History history;
  private final Networks networks;
  private final Duties duties;

  OfficeViews(People people, History history, Networks networks, Duties duties) {
    this.people = people;
    this.history = history;
    this.networks = networks;
    this.duties = duties;
  }

  OfficePage page(
      Member member, Account account, Sent sent, @Nullable String flaw, @Nullable Refusal refused) {
    var body = account.body().flatMap(networks::body);
    var ended = account.ended() != null;
    return new OfficePage(
        account,
        body.map(Body::names).orElse(null),
        list(account),
        duties.views(account.duties(), account.body(), account.clock(), member, true),
        ended ? List.of() : duties.choices(member, account.body()),
        !ended && people.tends(member, account),
        history.ofAccount(account.id(), History.NEWEST).items().stream().limit(RECENT).toList(),
        sent,
        flaw,
        refused);
  }

  EndingPage ending(Account account, @Nullable Refusal refused) {
    var alone = people.alone(account).stream().map(duties::view).toList();
    return new EndingPage(account, alone, list(account), refused);
  }

  private String list(Account account) {
    var body = account.body().flatMap(networks::body);
    return PeoplePage.path(body.map(of -> of.slug().value()).orElse(""));
  }
}
