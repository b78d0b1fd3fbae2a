package org.peyvand.amendments.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.peyvand.access.Member;
import org.peyvand.access.SignedIn;
import org.peyvand.amendments.CompromiseOutcome;
import org.peyvand.amendments.Compromises;
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
import org.peyvand.wording.WordDiff;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// The chair's compromises.
@Controller
class CompromisePages {
  private static final String ONE = "/{language}/texts/{slug}/compromises/{number}";

  private final Table table;
  private final Compromises compromises;
  private final Delegates delegates;
  private final Drafts drafts;

  CompromisePages(Table table, Compromises compromises, Delegates delegates, Drafts drafts) {
    this.table = table;
    this.compromises = compromises;
    this.delegates = delegates;
    this.drafts = drafts;
  }

  @GetMapping(ONE)
  Answer show(
      @PathVariable Language language,
      @PathVariable Slug slug,
      @PathVariable int number,
      @SignedIn Member member) {
    return table
        .find(slug, member)
        .flatMap(instrument -> page(language, instrument, number, member, Sent.NOTHING, null))
        .<Answer>map(page -> page)
        .orElseGet(RefusalPage::notFound);
  }

  /// From the merge view: the chair's wording of a clause.
  @PostMapping("/{language}/texts/{slug}/compromises")
  Answer propose(
      @PathVariable Language language,
      @PathVariable Slug slug,
      Sent sent,
      @SignedIn Member member) {
    var found = table.find(slug, member);
    if (found.isEmpty()) return RefusalPage.notFound();
    var instrument = found.get();
    var settles = new ArrayList<Integer>();
    for (var number : sent.all("with")) {
      if (number.matches("\\d{1,6}")) settles.add(Integer.valueOf(number));
    }
    var outcome =
        compromises.propose(
            member,
            instrument.id(),
            sent.text("clause"),
            Table.language(instrument, sent.text("tongue"), language),
            sent.text("words"),
            sent.text("explanation"),
            settles);
    if (outcome instanceof CompromiseOutcome.Done(var done)) {
      return path(language, slug, done.number());
    }
    return new CompromiseRefusedPage(
        instrument,
        sent.text("clause"),
        sent.text("words"),
        Refusals.key(outcome),
        String.join(", ", Leaf.strays(Leaf.tidy(sent.text("words")))));
  }

  @PostMapping(ONE + "/answers")
  Answer answer(
      @PathVariable Language language,
      @PathVariable Slug slug,
      @PathVariable int number,
      Sent sent,
      @SignedIn Member member) {
    boolean accepts = sent.chosen("answer", "ACCEPTS");
    return act(
        language,
        slug,
        number,
        sent,
        member,
        instrument ->
            compromises.answer(member, instrument.id(), number, accepts, sent.text("reason")));
  }

  @PostMapping(ONE + "/wordings")
  Answer word(
      @PathVariable Language language,
      @PathVariable Slug slug,
      @PathVariable int number,
      Sent sent,
      @SignedIn Member member) {
    return act(
        language,
        slug,
        number,
        sent,
        member,
        instrument ->
            compromises.word(
                member, instrument.id(), number, sent.text("tongue"), sent.text("words")));
  }

  @PostMapping(ONE + "/fate")
  Answer decide(
      @PathVariable Language language,
      @PathVariable Slug slug,
      @PathVariable int number,
      Sent sent,
      @SignedIn Member member) {
    return act(
        language,
        slug,
        number,
        sent,
        member,
        instrument ->
            sent.chosen("fate", "ENTERED")
                ? compromises.enter(member, instrument.id(), number)
                : compromises.drop(member, instrument.id(), number));
  }

  private interface Act {
    CompromiseOutcome on(Instrument instrument);
  }

  private Answer act(Language language, Slug slug, int number, Sent sent, Member member, Act act) {
    var found = table.find(slug, member);
    if (found.isEmpty()) return RefusalPage.notFound();
    var outcome = act.on(found.get());
    if (outcome instanceof CompromiseOutcome.Done) return path(language, slug, number);
    return page(language, found.get(), number, member, sent, Refusals.key(outcome))
        .<Answer>map(page -> page)
        .orElseGet(RefusalPage::notFound);
  }

  private static Redirect path(Language language, Slug slug, int number) {
    return new Redirect("/" + language.tag() + "/texts/" + slug + "/compromises/" + number);
  }

  private Optional<CompromisePage> page(
      Language language,
      Instrument instrument,
      int number,
      Member member,
      Sent sent,
      @Nullable String refused) {
    var found = compromises.find(instrument.id(), number);
    if (found.isEmpty()) return Optional.empty();
    var compromise = found.get();
    var clauses = table.clauses(instrument);
    var words =
        instrument.setup().languages().stream()
            .map(
                tag -> {
                  var text = compromise.wordings().get(tag);
                  var now = Table.words(clauses, compromise.eId(), tag);
                  return new CompromisePage.Words(
                      tag,
                      now,
                      text == null ? List.of() : WordDiff.between(tag, text.base(), text.words()));
                })
            .toList();
    return Optional.of(
        new CompromisePage(
            instrument,
            compromise,
            table.places(clauses, language).get(compromise.eId()),
            words,
            table.bodies(instrument),
            delegates.party(member, instrument).orElse(null),
            drafts.mayAmend(member, instrument),
            delegates.chairs(member, instrument),
            sent,
            refused,
            String.join(", ", Leaf.strays(Leaf.tidy(sent.text("words"))))));
  }
}
