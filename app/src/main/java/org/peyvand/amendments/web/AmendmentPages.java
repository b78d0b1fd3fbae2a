package org.peyvand.amendments.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.peyvand.access.Member;
import org.peyvand.access.SignedIn;
import org.peyvand.amendments.Amendment;
import org.peyvand.amendments.Amendment.Fate;
import org.peyvand.amendments.AmendmentOutcome;
import org.peyvand.amendments.Amendments;
import org.peyvand.amendments.Compromises;
import org.peyvand.amendments.Decisions;
import org.peyvand.kernel.Slug;
import org.peyvand.languages.Language;
import org.peyvand.page.Answer;
import org.peyvand.page.Redirect;
import org.peyvand.page.RefusalPage;
import org.peyvand.page.Sent;
import org.peyvand.texts.Delegates;
import org.peyvand.texts.Drafts;
import org.peyvand.texts.Instrument;
import org.peyvand.texts.Leaf;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The amendments to a text: the list, and each with what can be done about it.
@Controller
class AmendmentPages {
  private static final String LIST = "/{language}/texts/{slug}/amendments";
  private static final String ONE = LIST + "/{number}";

  private final Table table;
  private final Amendments amendments;
  private final Decisions decisions;
  private final Compromises compromises;
  private final Delegates delegates;
  private final Drafts drafts;

  AmendmentPages(
      Table table,
      Amendments amendments,
      Decisions decisions,
      Compromises compromises,
      Delegates delegates,
      Drafts drafts) {
    this.table = table;
    this.amendments = amendments;
    this.decisions = decisions;
    this.compromises = compromises;
    this.delegates = delegates;
    this.drafts = drafts;
  }

  @GetMapping(LIST)
  Answer list(
      @PathVariable Language language,
      @PathVariable Slug slug,
      @RequestParam(defaultValue = "0") int after,
      Sent asked,
      @SignedIn Member member) {
    var found = table.find(slug, member);
    if (found.isEmpty()) return RefusalPage.notFound();
    var instrument = found.get();
    var bodies = table.bodies(instrument);
    var party =
        bodies.values().stream()
            .filter(body -> body.slug().value().equals(asked.text("party")))
            .findFirst()
            .orElse(null);
    var fate =
        Stream.of(Fate.values())
            .filter(one -> one.name().equals(asked.text("fate")))
            .findFirst()
            .orElse(null);
    return new AmendmentsPage(
        instrument,
        amendments.list(instrument.id(), after, fate, party == null ? null : party.id()),
        table.places(table.clauses(instrument), language),
        amendments.collisions(amendments.pending(instrument.id())),
        compromises.open(instrument.id()),
        bodies,
        fate,
        party,
        amendments.mayPropose(member, instrument));
  }

  @GetMapping(ONE)
  Answer show(
      @PathVariable Language language,
      @PathVariable Slug slug,
      @PathVariable int number,
      @SignedIn Member member) {
    return table
        .find(slug, member)
        .flatMap(instrument -> page(language, instrument, number, member, null, ""))
        .<Answer>map(page -> page)
        .orElseGet(RefusalPage::notFound);
  }

  @PostMapping(ONE + "/wordings")
  Answer word(
      @PathVariable Language language,
      @PathVariable Slug slug,
      @PathVariable int number,
      Sent sent,
      @SignedIn Member member) {
    var position = sent.text("position");
    return act(
        language,
        slug,
        number,
        member,
        sent.text("words"),
        instrument ->
            amendments.word(
                member,
                instrument.id(),
                number,
                position.matches("\\d{1,2}") ? Integer.parseInt(position) : -1,
                sent.text("tongue"),
                sent.text("words")));
  }

  @PostMapping(ONE + "/sponsors")
  Answer sponsor(
      @PathVariable Language language,
      @PathVariable Slug slug,
      @PathVariable int number,
      Sent sent,
      @SignedIn Member member) {
    boolean consents = sent.chosen("answer", "CONSENTS");
    return act(
        language,
        slug,
        number,
        member,
        "",
        instrument -> amendments.sponsor(member, instrument.id(), number, consents));
  }

  @PostMapping(ONE + "/fate")
  Answer decide(
      @PathVariable Language language,
      @PathVariable Slug slug,
      @PathVariable int number,
      Sent sent,
      @SignedIn Member member) {
    var reason = sent.text("reason");
    return act(
        language,
        slug,
        number,
        member,
        "",
        instrument ->
            switch (sent.text("fate")) {
              case "ACCEPTED" -> decisions.accept(member, instrument.id(), number);
              case "WITHDRAWN" -> decisions.withdraw(member, instrument.id(), number, reason);
              default -> decisions.reject(member, instrument.id(), number, reason);
            });
  }

  private interface Act {
    AmendmentOutcome on(Instrument instrument);
  }

  private Answer act(
      Language language, Slug slug, int number, Member member, String words, Act act) {
    var found = table.find(slug, member);
    if (found.isEmpty()) return RefusalPage.notFound();
    var instrument = found.get();
    var outcome = act.on(instrument);
    if (outcome instanceof AmendmentOutcome.Done(var done)) {
      var path = "/" + language.tag() + "/texts/" + slug + "/amendments/" + done.number();
      return new Redirect(path);
    }
    return page(language, instrument, number, member, Refusals.key(outcome), words)
        .<Answer>map(page -> page)
        .orElseGet(RefusalPage::notFound);
  }

  private Optional<AmendmentPage> page(
      Language language,
      Instrument instrument,
      int number,
      Member member,
      @Nullable String refused,
      String words) {
    var found = amendments.find(instrument.id(), number);
    if (found.isEmpty()) return Optional.empty();
    var amendment = found.get();
    var against = amendment.against().flatMap(amendments::find);
    var clauses = table.clauses(instrument);
    var pending = amendments.pending(instrument.id());
    var collides = amendments.collisions(pending).get(number);
    var party = delegates.party(member, instrument);
    var asked =
        amendment.sponsors().stream()
            .filter(sponsor -> party.equals(Optional.of(sponsor.body())))
            .map(Amendment.Sponsor::answer)
            .findFirst();
    return Optional.of(
        new AmendmentPage(
            instrument,
            amendment,
            new StepViews(instrument, table.places(clauses, language), clauses, against)
                .of(amendment),
            table.bodies(instrument),
            against.map(Amendment::number).orElse(null),
            pending.stream()
                .filter(other -> other.against().equals(Optional.of(amendment.id())))
                .map(Amendment::number)
                .toList(),
            collides == null ? List.of() : new ArrayList<>(collides),
            asked.orElse(null),
            amendments.own(member, amendment),
            drafts.mayAmend(member, instrument),
            amendments.mayPropose(member, instrument),
            delegates.chairs(member, instrument),
            refused,
            String.join(", ", Leaf.strays(Leaf.tidy(Objects.requireNonNullElse(words, ""))))));
  }
}
