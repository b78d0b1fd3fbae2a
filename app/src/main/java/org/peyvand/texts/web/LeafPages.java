package org.peyvand.texts.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.peyvand.access.Member;
import org.peyvand.access.SignedIn;
import org.peyvand.kernel.InstrumentId;
import org.peyvand.kernel.Slug;
import org.peyvand.languages.Language;
import org.peyvand.page.Answer;
import org.peyvand.page.Redirect;
import org.peyvand.page.RefusalPage;
import org.peyvand.texts.AmendOutcome;
import org.peyvand.texts.Clause;
import org.peyvand.texts.ConfirmOutcome;
import org.peyvand.texts.Corrections;
import org.peyvand.texts.Drafts;
import org.peyvand.texts.Instrument;
import org.peyvand.texts.Leaf;
import org.peyvand.texts.Texts;
import org.peyvand.wording.Checks;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where a negotiator changes the words of a clause in one language, and a reviser confirms them.
@Controller
class LeafPages {
  private static final String LEAF = "/{language}/texts/{slug}/clauses/{eId}/{leafLanguage}";

  private final Texts texts;
  private final Drafts drafts;
  private final Corrections corrections;
  private final Checks checks;

  LeafPages(Texts texts, Drafts drafts, Corrections corrections, Checks checks) {
    this.texts = texts;
    this.drafts = drafts;
    this.corrections = corrections;
    this.checks = checks;
  }

  /// A leaf that the member may know of.
  private record Found(Instrument instrument, List<Clause> clauses, Clause clause, Leaf leaf) {}

  @GetMapping(LEAF)
  Answer show(
      @PathVariable Language language,
      @PathVariable Slug slug,
      @PathVariable String eId,
      @PathVariable String leafLanguage,
      @SignedIn Member member) {
    return find(slug, eId, leafLanguage, member)
        .<Answer>map(found -> page(found, member, found.leaf().words(), false, null))
        .orElseGet(RefusalPage::notFound);
  }

  @PostMapping(LEAF)
  Answer amend(
      @PathVariable Language language,
      @PathVariable Slug slug,
      @PathVariable String eId,
      @PathVariable String leafLanguage,
      @RequestParam String words,
      @RequestParam int version,
      @SignedIn Member member) {
    var found = find(slug, eId, leafLanguage, member);
    if (found.isEmpty()) return RefusalPage.notFound();
    var id = found.get().instrument().id();
    return switch (drafts.amend(member, id, eId, leafLanguage, words, version)) {
      case AmendOutcome.Amended _ -> new Redirect(clauseOf(language, slug, eId, leafLanguage));
      case AmendOutcome.Overtaken _ ->
          page(again(slug, eId, leafLanguage, member), member, words, true, null);
      case AmendOutcome.Refused why ->
          page(again(slug, eId, leafLanguage, member), member, words, false, "amend." + why.name());
    };
  }

  @PostMapping(LEAF + "/concordance")
  Answer confirm(
      @PathVariable Language language,
      @PathVariable Slug slug,
      @PathVariable String eId,
      @PathVariable String leafLanguage,
      @RequestParam int version,
      @SignedIn Member member) {
    return judge(
        language,
        slug,
        eId,
        leafLanguage,
        member,
        id -> drafts.confirm(member, id, eId, leafLanguage, version));
  }

  @PostMapping(LEAF + "/review")
  Answer review(
      @PathVariable Language language,
      @PathVariable Slug slug,
      @PathVariable String eId,
      @PathVariable String leafLanguage,
      @RequestParam int version,
      @SignedIn Member member) {
    return judge(
        language,
        slug,
        eId,
        leafLanguage,
        member,
        id -> drafts.review(member, id, eId, leafLanguage, version));
  }

  @PostMapping(LEAF + "/no-effect")
  Answer declareNoEffect(
      @PathVariable Language language,
      @PathVariable Slug slug,
      @PathVariable String eId,
      @PathVariable String leafLanguage,
      @RequestParam int version,
      @RequestParam String reason,
      @SignedIn Member member) {
    return judge(
        language,
        slug,
        eId,
        leafLanguage,
        member,
        id -> drafts.declareNoEffect(member, id, eId, leafLanguage, version, reason));
  }

  @PostMapping(LEAF + "/corrections")
  Answer correct(
      @PathVariable Language language,
      @PathVariable Slug slug,
      @PathVariable String eId,
      @PathVariable String leafLanguage,
      @RequestParam int version,
      @RequestParam(defaultValue = "") List<Integer> chosen,
      @SignedIn Member member) {
    var found = find(slug, eId, leafLanguage, member);
    if (found.isEmpty()) return RefusalPage.notFound();
    var id = found.get().instrument().id();
    return switch (corrections.make(member, id, eId, leafLanguage, version, chosen)) {
      case AmendOutcome.Amended _ -> new Redirect(leafOf(language, slug, eId, leafLanguage));
      case AmendOutcome.Overtaken(var theirs, _) ->
          page(again(slug, eId, leafLanguage, member), member, theirs.words(), true, null);
      case AmendOutcome.Refused why -> {
        var now = again(slug, eId, leafLanguage, member);
        yield page(now, member, now.leaf().words(), false, "amend." + why.name());
      }
    };
  }

  private Answer judge(
      Language language,
      Slug slug,
      String eId,
      String leafLanguage,
      Member member,
      Function<InstrumentId, ConfirmOutcome> judgement) {
    var found = find(slug, eId, leafLanguage, member);
    if (found.isEmpty()) return RefusalPage.notFound();
    return switch (judgement.apply(found.get().instrument().id())) {
      case ConfirmOutcome.Confirmed _ -> new Redirect(clauseOf(language, slug, eId, leafLanguage));
      case ConfirmOutcome.Overtaken(var theirs) ->
          page(
              again(slug, eId, leafLanguage, member),
              member,
              theirs.words(),
              false,
              "confirm.OVERTAKEN");
      case ConfirmOutcome.Refused why -> {
        var now = again(slug, eId, leafLanguage, member);
        yield page(now, member, now.leaf().words(), false, "confirm." + why.name());
      }
    };
  }

  private Found again(Slug slug, String eId, String leafLanguage, Member member) {
    return find(slug, eId, leafLanguage, member).orElseThrow();
  }

  private Optional<Found> find(Slug slug, String eId, String leafLanguage, Member member) {
    return texts
        .find(slug, Optional.of(member))
        .flatMap(
            instrument -> {
              var clauses = texts.clauses(instrument.id());
              return clauses.stream()
                  .filter(clause -> clause.eId().equals(eId))
                  .flatMap(
                      clause ->
                          leaf(instrument, clause, leafLanguage)
                              .map(leaf -> new Found(instrument, clauses, clause, leaf))
                              .stream())
                  .findFirst();
            });
  }

  /// The words there are, or the empty place for those that are missing.
  private static Optional<Leaf> leaf(Instrument instrument, Clause clause, String language) {
    return clause.leaf(language).or(() -> Leaf.missing(instrument, language));
  }

  private LeafPage page(
      Found found, Member member, String entered, boolean overtaken, @Nullable String refused) {
    var path = ClauseView.paths(found.clauses()).getOrDefault(found.clause().eId(), List.of());
    return new LeafPage(
        found.instrument(),
        found.clause(),
        found.leaf(),
        path.stream().map(Integer::longValue).toList(),
        entered,
        overtaken,
        refused,
        drafts.mayWord(member, found.instrument(), found.clause(), found.leaf().language()),
        drafts.mayConfirm(member, found.instrument()),
        checks.between(said(found), List.of()),
        drafts.mayAmend(member, found.instrument())
            ? corrections.offered(found.leaf())
            : List.of());
  }

  /// The authentic versions, which have to agree in their facts.
  private static Map<String, String> said(Found found) {
    var said = new LinkedHashMap<String, String>();
    for (var tag : found.instrument().setup().languages()) {
      found.clause().leaf(tag).ifPresent(leaf -> said.put(tag, leaf.words()));
    }
    return said;
  }

  private static String leafOf(Language language, Slug slug, String eId, String leafLanguage) {
    return "/" + language.tag() + "/texts/" + slug + "/clauses/" + eId + "/" + leafLanguage;
  }

  /// The clause on the text's page, with the language that was worked on beside it.
  private static String clauseOf(Language language, Slug slug, String eId, String leafLanguage) {
    return "/" + language.tag() + "/texts/" + slug + "?beside=" + leafLanguage + "#" + eId;
  }
}
