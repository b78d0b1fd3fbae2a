package org.peyvand.depositary.web;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.peyvand.access.Member;
import org.peyvand.access.SignedIn;
import org.peyvand.depositary.Act;
import org.peyvand.depositary.Depositary;
import org.peyvand.depositary.EndOutcome;
import org.peyvand.depositary.Exhibit;
import org.peyvand.depositary.Exhibit.How;
import org.peyvand.depositary.Exhibits;
import org.peyvand.kernel.Slug;
import org.peyvand.languages.Language;
import org.peyvand.page.Answer;
import org.peyvand.page.Redirect;
import org.peyvand.page.RefusalPage;
import org.peyvand.texts.Instrument;
import org.peyvand.texts.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// How evidence comes to count no longer: withdrawn by who attached it or by the depositary, erased
/// by the operator to protect a person.
@Controller
@RequestMapping("/{language}/texts/{slug}/signatures/{act}/exhibits/{number}")
class ExhibitEndingPages {
  private final Exhibits exhibits;
  private final Depositary depositary;
  private final Texts texts;

  ExhibitEndingPages(Exhibits exhibits, Depositary depositary, Texts texts) {
    this.exhibits = exhibits;
    this.depositary = depositary;
    this.texts = texts;
  }

  private record Addressed(Instrument instrument, Act act, Exhibit exhibit) {}

  private Optional<Addressed> addressed(Slug slug, UUID act, int number, Member member) {
    var reader = Optional.of(member);
    return texts
        .find(slug, reader)
        .flatMap(
            text ->
                depositary
                    .act(text.id(), act)
                    .flatMap(
                        found ->
                            exhibits
                                .find(text, found, number, reader)
                                .map(exhibit -> new Addressed(text, found, exhibit))));
  }

  @GetMapping("/withdrawal")
  Answer withdrawal(
      @PathVariable Language language,
      @PathVariable Slug slug,
      @PathVariable UUID act,
      @PathVariable int number,
      @SignedIn Member member) {
    var addressed = addressed(slug, act, number, member);
    if (addressed.isEmpty()) return RefusalPage.notFound();
    var at = addressed.get();
    return exhibits.mayWithdraw(at.instrument(), at.exhibit(), Optional.of(member))
        ? page(at, How.WITHDRAWN, "", Optional.empty())
        : RefusalPage.notAllowed();
  }

  @PostMapping("/withdrawal")
  Answer withdraw(
      @PathVariable Language language,
      @PathVariable Slug slug,
      @PathVariable UUID act,
      @PathVariable int number,
      @SignedIn Member member,
      @RequestParam(required = false) @Nullable String reason) {
    var addressed = addressed(slug, act, number, member);
    if (addressed.isEmpty()) return RefusalPage.notFound();
    var at = addressed.get();
    var typed = ExhibitForm.line(reason);
    return answer(
        at,
        How.WITHDRAWN,
        typed,
        language,
        exhibits.withdraw(at.instrument(), at.act(), number, member, typed, language));
  }

  @GetMapping("/erasure")
  Answer erasure(
      @PathVariable Language language,
      @PathVariable Slug slug,
      @PathVariable UUID act,
      @PathVariable int number,
      @SignedIn Member member) {
    return addressed(slug, act, number, member)
        .map(at -> page(at, How.ERASED, "", Optional.empty()))
        .orElseGet(RefusalPage::notFound);
  }

  @PostMapping("/erasure")
  Answer erase(
      @PathVariable Language language,
      @PathVariable Slug slug,
      @PathVariable UUID act,
      @PathVariable int number,
      @SignedIn Member member,
      @RequestParam(required = false) @Nullable String reason) {
    var addressed = addressed(slug, act, number, member);
    if (addressed.isEmpty()) return RefusalPage.notFound();
    var at = addressed.get();
    var typed = ExhibitForm.line(reason);
    return answer(
        at,
        How.ERASED,
        typed,
        language,
        exhibits.erase(at.instrument(), at.act(), number, member, typed, language));
  }

  private static Answer answer(
      Addressed at, How how, String typed, Language language, EndOutcome outcome) {
    return switch (outcome) {
      case ENDED ->
          new Redirect(
              "/%s/texts/%s/signatures/%s#evidence"
                  .formatted(language.tag(), at.instrument().slug(), at.act().id()));
      case NO_SUCH_EXHIBIT -> RefusalPage.notFound();
      case NOT_YOURS -> RefusalPage.notAllowed();
      case NO_REASON, REASON_TOO_LONG, ENDED_BEFORE ->
          page(at, how, typed, Optional.of("depositary.ending." + outcome.name()));
    };
  }

  private static Answer page(Addressed at, How how, String typed, Optional<String> refusal) {
    return new EndingPage(at.instrument(), at.act(), at.exhibit(), how, typed, refusal);
  }
}
