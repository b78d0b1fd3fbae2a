package org.peyvand.people.web;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.peyvand.access.Account;
import org.peyvand.access.Entrustment;
import org.peyvand.access.Member;
import org.peyvand.access.Offices;
import org.peyvand.access.SignedIn;
import org.peyvand.languages.Language;
import org.peyvand.page.Answer;
import org.peyvand.page.Redirect;
import org.peyvand.page.RefusalPage;
import org.peyvand.page.Sent;
import org.peyvand.people.DutyOutcome;
import org.peyvand.people.People;
import org.peyvand.people.RecoverOutcome;
import org.peyvand.people.Recoveries;
import org.peyvand.people.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Where the duties of an office are given and ended, its account ended, or its person let in
/// again.
@Controller
class OfficePages {
  private static final String DUTY = "duty";
  private static final String LAST_DAY = "lastDay";

  private final Offices offices;
  private final People people;
  private final Recoveries recoveries;
  private final OfficeViews views;
  private final Clock clock;

  OfficePages(
      Offices offices, People people, Recoveries recoveries, OfficeViews views, Clock clock) {
    this.offices = offices;
    this.people = people;
    this.recoveries = recoveries;
    this.views = views;
    this.clock = clock;
  }

  @GetMapping("/{language}/people/{slug}")
  Answer show(@PathVariable Language language, @PathVariable String slug, @SignedIn Member member) {
    return looking(slug, member, account -> views.page(member, account, Sent.NOTHING, null, null));
  }

  @PostMapping("/{language}/people/{slug}/duties")
  Answer entrust(
      @PathVariable Language language,
      @PathVariable String slug,
      Sent sent,
      @SignedIn Member member) {
    return looking(
        slug,
        member,
        account -> {
          var grant = GrantText.read(sent.text(DUTY));
          if (grant.isEmpty()) return views.page(member, account, sent, "DUTIES", null);
          var term = InviteForm.term(sent);
          if (term.isEmpty()) return views.page(member, account, sent, "TERM", null);
          var duty = new Entrustment(grant.get(), term.get());
          return done(language, member, account, sent, people.entrust(member, account.id(), duty));
        });
  }

  @PostMapping("/{language}/people/{slug}/duty-endings")
  Answer endDuty(
      @PathVariable Language language,
      @PathVariable String slug,
      Sent sent,
      @SignedIn Member member) {
    return looking(
        slug,
        member,
        account -> {
          var grant = GrantText.read(sent.text(DUTY));
          if (grant.isEmpty()) return views.page(member, account, Sent.NOTHING, "DUTIES", null);
          var atOnce = account.today(clock.instant()).minusDays(1);
          var lastDay = sent.text(LAST_DAY).isEmpty() ? Optional.of(atOnce) : sent.date(LAST_DAY);
          if (lastDay.isEmpty()) return views.page(member, account, Sent.NOTHING, "TERM", null);
          var outcome = people.end(member, account.id(), grant.get(), lastDay.get());
          return done(language, member, account, Sent.NOTHING, outcome);
        });
  }

  private Answer done(
      Language language, Member member, Account account, Sent sent, DutyOutcome outcome) {
    return switch (outcome) {
      case DutyOutcome.Done() -> new Redirect("/" + language.tag() + "/people/" + account.slug());
      case Refusal why -> views.page(member, account, sent, null, why);
    };
  }

  @PostMapping("/{language}/people/{slug}/recoveries")
  Answer recover(
      @PathVariable Language language, @PathVariable String slug, @SignedIn Member member) {
    return looking(
        slug,
        member,
        account ->
            switch (recoveries.issue(member, account.id())) {
              case RecoverOutcome.Issued(var let, var token, var mailed) ->
                  new HandoverPage(
                      HandoverPage.Why.RECOVERY,
                      let.office(),
                      mailed ? let.contact().email() : null,
                      "/recoveries/" + token.value(),
                      clock.instant().plus(Recoveries.VALID),
                      "/people/" + let.slug());
              case Refusal why -> views.page(member, account, Sent.NOTHING, null, why);
            });
  }

  @GetMapping("/{language}/people/{slug}/ending")
  Answer ending(
      @PathVariable Language language, @PathVariable String slug, @SignedIn Member member) {
    return looking(slug, member, account -> ending(member, account, null));
  }

  @PostMapping("/{language}/people/{slug}/ending")
  Answer end(@PathVariable Language language, @PathVariable String slug, @SignedIn Member member) {
    return looking(
        slug,
        member,
        account ->
            switch (people.end(member, account.id())) {
              case DutyOutcome.Done() ->
                  new Redirect("/" + language.tag() + "/people/" + account.slug());
              case Refusal why -> ending(member, account, why);
            });
  }

  private Answer ending(Member member, Account account, @Nullable Refusal refused) {
    return people.tends(member, account)
        ? views.ending(account, refused)
        : RefusalPage.notAllowed();
  }

  private Answer looking(String slug, Member member, Function<Account, Answer> answer) {
    var account = offices.office(slug).flatMap(office -> offices.account(office.account()));
    if (account.isEmpty()) return RefusalPage.notFound();
    if (!people.looksAfter(member, account.get().body())) return RefusalPage.notAllowed();
    return answer.apply(account.get());
  }
}
