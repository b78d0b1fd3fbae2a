package org.peyvand.amendments.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.peyvand.access.Member;
import org.peyvand.access.SignedIn;
import org.peyvand.amendments.Amendment;
import org.peyvand.amendments.AmendmentOutcome;
import org.peyvand.amendments.Amendments;
import org.peyvand.amendments.Proposal;
import org.peyvand.kernel.BodyId;
import org.peyvand.kernel.Slug;
import org.peyvand.languages.Language;
import org.peyvand.page.Answer;
import org.peyvand.page.Redirect;
import org.peyvand.page.RefusalPage;
import org.peyvand.page.Sent;
import org.peyvand.texts.Clause;
import org.peyvand.texts.Delegates;
import org.peyvand.texts.Instrument;
import org.peyvand.texts.Leaf;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Where an amendment is written: at a clause, in one language.
@Controller
class ProposalPages {
  private static final String LIST = "/{language}/texts/{slug}/amendments";

  private final Table table;
  private final Amendments amendments;
  private final Delegates delegates;

  ProposalPages(Table table, Amendments amendments, Delegates delegates) {
    this.table = table;
    this.amendments = amendments;
    this.delegates = delegates;
  }

  @GetMapping(LIST + "/new")
  Answer blank(
      @PathVariable Language language,
      @PathVariable Slug slug,
      Sent asked,
      @SignedIn Member member) {
    return table
        .find(slug, member)
        .filter(instrument -> amendments.mayPropose(member, instrument))
        .flatMap(instrument -> page(language, instrument, member, asked, null))
        .<Answer>map(page -> page)
        .orElseGet(RefusalPage::notFound);
  }

  @PostMapping(LIST)
  Answer propose(
      @PathVariable Language language,
      @PathVariable Slug slug,
      Sent sent,
      @SignedIn Member member) {
    var found = table.find(slug, member);
    if (found.isEmpty()) return RefusalPage.notFound();
    var instrument = found.get();
    var against = against(instrument, sent);
    var proposal =
        new Proposal(
            Table.language(instrument, sent.text("tongue"), language),
            sent.text("reason"),
            change(sent).map(List::of).orElse(List.of()),
            sponsors(instrument, sent),
            against.map(Amendment::id));
    return answer(
        language, instrument, member, sent, amendments.propose(member, instrument.id(), proposal));
  }

  /// Another change to an amendment that nobody has answered yet.
  @PostMapping(LIST + "/{number}/changes")
  Answer add(
      @PathVariable Language language,
      @PathVariable Slug slug,
      @PathVariable int number,
      Sent sent,
      @SignedIn Member member) {
    var found = table.find(slug, member);
    if (found.isEmpty()) return RefusalPage.notFound();
    var instrument = found.get();
    var change = change(sent);
    var outcome =
        change.isEmpty()
            ? AmendmentOutcome.Refused.NOTHING_CHANGED
            : amendments.add(member, instrument.id(), number, change.get());
    return answer(language, instrument, member, sent.with("to", Integer.toString(number)), outcome);
  }

  private Answer answer(
      Language language,
      Instrument instrument,
      Member member,
      Sent sent,
      AmendmentOutcome outcome) {
    if (outcome instanceof AmendmentOutcome.Done(var done)) {
      var path = "/" + language.tag() + "/texts/" + instrument.slug() + "/amendments/";
      return new Redirect(path + done.number());
    }
    return page(language, instrument, member, sent, Refusals.key(outcome))
        .<Answer>map(page -> page)
        .orElseGet(RefusalPage::notFound);
  }

  private static Optional<Proposal.Change> change(Sent sent) {
    var eId = sent.text("clause");
    var after = sent.text("after").isEmpty() ? null : sent.text("after");
    var base = sent.text("base");
    return switch (sent.text("kind")) {
      case "REPLACE" -> Optional.of(Proposal.Change.replace(eId, sent.text("words"), base));
      case "DELETE" -> Optional.of(Proposal.Change.delete(eId));
      case "MOVE" -> Optional.of(Proposal.Change.move(eId, after));
      case "INSERT" ->
          Stream.of(Clause.Kind.values())
              .filter(kind -> kind.name().equals(sent.text("piece")))
              .findFirst()
              .map(kind -> Proposal.Change.insert(eId, kind, sent.text("words")));
      default -> Optional.empty();
    };
  }

  private List<BodyId> sponsors(Instrument instrument, Sent sent) {
    var bodies = table.bodies(instrument).values();
    return bodies.stream()
        .filter(body -> sent.chosen("sponsors", body.slug().value()))
        .map(org.peyvand.network.Body::id)
        .toList();
  }

  private Optional<Amendment> against(Instrument instrument, Sent sent) {
    return number(sent.text("against")).flatMap(number -> amendments.find(instrument.id(), number));
  }

  private static Optional<Integer> number(String text) {
    return text.matches("\\d{1,6}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
  }

  private Optional<ProposalPage> page(
      Language language,
      Instrument instrument,
      Member member,
      Sent sent,
      @Nullable String refused) {
    var clauses = table.clauses(instrument);
    var places = table.places(clauses, language);
    var against = against(instrument, sent);
    var eId =
        against.map(one -> one.steps().getFirst().place()).orElseGet(() -> sent.text("clause"));
    var place = places.get(eId);
    if (place == null) return Optional.empty();
    var tongue = Table.language(instrument, sent.text("tongue"), language);
    var words =
        against
            .flatMap(one -> Optional.ofNullable(one.steps().getFirst().wordings().get(tongue)))
            .map(Amendment.Worded::words)
            .orElseGet(() -> Table.words(clauses, eId, tongue));
    var own = delegates.party(member, instrument);
    var parties = new ArrayList<>(table.bodies(instrument).values());
    parties.removeIf(body -> own.equals(Optional.of(body.id())));
    return Optional.of(
        new ProposalPage(
            instrument,
            place,
            tongue,
            instrument.setup().languages(),
            words,
            List.copyOf(places.values()),
            parties,
            sent,
            number(sent.text("to")).orElse(null),
            against.map(Amendment::number).orElse(null),
            refused,
            String.join(", ", Leaf.strays(Leaf.tidy(sent.text("words"))))));
  }
}
