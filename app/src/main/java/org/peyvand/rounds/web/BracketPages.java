package org.peyvand.rounds.web;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.peyvand.access.Member;
import org.peyvand.access.SignedIn;
import org.peyvand.kernel.Slug;
import org.peyvand.languages.Language;
import org.peyvand.page.Answer;
import org.peyvand.page.Redirect;
import org.peyvand.page.RefusalPage;
import org.peyvand.page.Sent;
import org.peyvand.rounds.Bracket;
import org.peyvand.rounds.BracketOutcome;
import org.peyvand.rounds.Brackets;
import org.peyvand.rounds.Rounds;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where alternatives are put, worded, supported, and chosen.
@Controller
class BracketPages {
  private static final String BRACKETS = "/{language}/texts/{slug}/brackets";
  private static final String BRACKET = BRACKETS + "/{id}";
  private static final UUID FIRST = new UUID(0, 0);

  private final Brackets brackets;
  private final Rounds rounds;
  private final Reading reading;

  BracketPages(Brackets brackets, Rounds rounds, Reading reading) {
    this.brackets = brackets;
    this.rounds = rounds;
    this.reading = reading;
  }

  @GetMapping(BRACKETS)
  Answer list(
      @PathVariable Language language,
      @PathVariable Slug slug,
      @RequestParam(required = false) @Nullable UUID after,
      @RequestParam(required = false) @Nullable UUID before,
      @SignedIn Member member) {
    return reading
        .find(slug, member, language)
        .<Answer>map(
            setting -> {
              var id = setting.instrument().id();
              return new BracketsPage(
                  setting,
                  reading.now(setting),
                  brackets.open(id, after == null ? FIRST : after),
                  brackets.ended(id, Optional.ofNullable(before)),
                  after,
                  brackets.mayDraft(member, setting.instrument()));
            })
        .orElseGet(RefusalPage::notFound);
  }

  @GetMapping(BRACKETS + "/new")
  Answer form(
      @PathVariable Language language,
      @PathVariable Slug slug,
      @RequestParam(defaultValue = "") String clause,
      @RequestParam(defaultValue = "") String in,
      @SignedIn Member member) {
    return reading
        .find(slug, member, language)
        .flatMap(setting -> form(setting, clause, in, Sent.NOTHING, null))
        .orElseGet(RefusalPage::notFound);
  }

  private Optional<Answer> form(
      Setting setting, String eId, String in, Sent sent, @Nullable String refused) {
    var tag = setting.instrument().setup().languages().contains(in) ? in : setting.main();
    var piece = rounds.now(setting.instrument().id(), tag).piece(eId);
    return piece.map(
        found -> new BracketFormPage(setting, reading.now(setting), found, tag, sent, refused));
  }

  @PostMapping(BRACKETS)
  Answer open(
      @PathVariable Language language,
      @PathVariable Slug slug,
      Sent sent,
      @SignedIn Member member) {
    var found = reading.find(slug, member, language);
    if (found.isEmpty()) return RefusalPage.notFound();
    var setting = found.get();
    var outcome =
        brackets.open(
            member,
            setting.instrument().id(),
            sent.text("clause"),
            sent.text("language"),
            sent.text("words"),
            sent.text("seen"));
    return switch (outcome) {
      case BracketOutcome.Done(var bracket) -> to(language, setting, bracket.id());
      case BracketOutcome.Refused why ->
          form(setting, sent.text("clause"), sent.text("language"), sent, why.name())
              .orElseGet(RefusalPage::notFound);
    };
  }

  @GetMapping(BRACKET)
  Answer show(
      @PathVariable Language language,
      @PathVariable Slug slug,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String in,
      @SignedIn Member member) {
    return reading
        .find(slug, member, language)
        .flatMap(setting -> page(setting, id, in, member, Sent.NOTHING, null, null))
        .orElseGet(RefusalPage::notFound);
  }

  @PostMapping(BRACKET + "/alternatives")
  Answer add(
      @PathVariable Language language,
      @PathVariable Slug slug,
      @PathVariable UUID id,
      Sent sent,
      @SignedIn Member member) {
    return act(
        language,
        slug,
        id,
        sent,
        member,
        "add",
        bracket -> brackets.add(member, id, sent.text("language"), sent.text("words")));
  }

  @PostMapping(BRACKET + "/wordings")
  Answer word(
      @PathVariable Language language,
      @PathVariable Slug slug,
      @PathVariable UUID id,
      Sent sent,
      @SignedIn Member member) {
    return act(
        language,
        slug,
        id,
        sent,
        member,
        "word" + number(sent),
        bracket ->
            brackets.word(member, id, number(sent), sent.text("language"), sent.text("words")));
  }

  @PostMapping(BRACKET + "/supports")
  Answer support(
      @PathVariable Language language,
      @PathVariable Slug slug,
      @PathVariable UUID id,
      Sent sent,
      @SignedIn Member member) {
    return act(
        language,
        slug,
        id,
        sent,
        member,
        "support",
        bracket -> brackets.support(member, id, number(sent)));
  }

  @PostMapping(BRACKET + "/endings")
  Answer end(
      @PathVariable Language language,
      @PathVariable Slug slug,
      @PathVariable UUID id,
      Sent sent,
      @SignedIn Member member) {
    return act(
        language,
        slug,
        id,
        sent,
        member,
        "end",
        bracket -> brackets.end(member, id, number(sent), sent.text("seen")));
  }

  private Answer act(
      Language language,
      Slug slug,
      UUID id,
      Sent sent,
      Member member,
      String form,
      Function<Bracket, BracketOutcome> deed) {
    var setting = reading.find(slug, member, language);
    if (setting.isEmpty()) return RefusalPage.notFound();
    var bracket = of(setting.get(), id);
    if (bracket.isEmpty()) return RefusalPage.notFound();
    return switch (deed.apply(bracket.get())) {
      case BracketOutcome.Done _ -> to(language, setting.get(), id);
      case BracketOutcome.Refused why ->
          page(setting.get(), id, "", member, sent, form, why.name())
              .orElseGet(RefusalPage::notFound);
    };
  }

  private Optional<Answer> page(
      Setting setting,
      UUID id,
      String in,
      Member member,
      Sent sent,
      @Nullable String form,
      @Nullable String refused) {
    var tag = setting.instrument().setup().languages().contains(in) ? in : setting.main();
    return of(setting, id)
        .map(
            bracket -> {
              var edition = reading.now(setting);
              return new BracketPage(
                  setting,
                  edition,
                  bracket,
                  edition.piece(bracket.eId()).orElse(null),
                  tag,
                  brackets.mayDraft(member, setting.instrument()),
                  sent,
                  form,
                  refused);
            });
  }

  /// A bracket of this text, not of another that the reader may not know of.
  private Optional<Bracket> of(Setting setting, UUID id) {
    return brackets
        .find(id)
        .filter(bracket -> bracket.instrument().equals(setting.instrument().id()));
  }

  private static Redirect to(Language language, Setting setting, UUID id) {
    return new Redirect("/" + language.tag() + setting.path() + "/brackets/" + id);
  }

  private static int number(Sent sent) {
    var number = sent.text("number");
    return number.matches("[0-9]{1,2}") ? Integer.parseInt(number) : -1;
  }
}
