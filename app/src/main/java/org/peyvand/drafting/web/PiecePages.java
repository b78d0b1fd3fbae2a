package org.peyvand.drafting.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.peyvand.access.Member;
import org.peyvand.access.SignedIn;
import org.peyvand.kernel.Slug;
import org.peyvand.languages.Language;
import org.peyvand.languages.Numerals;
import org.peyvand.languages.Phrase;
import org.peyvand.page.Answer;
import org.peyvand.page.Redirect;
import org.peyvand.page.RefusalPage;
import org.peyvand.page.Sent;
import org.peyvand.texts.ArrangeOutcome;
import org.peyvand.texts.Clause;
import org.peyvand.texts.Instrument;
import org.peyvand.texts.Leaf;
import org.peyvand.texts.Outlines;
import org.peyvand.texts.Texts;
import org.peyvand.texts.Wording;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Where pieces of a draft are put in, moved and taken out.
@Controller
class PiecePages {
  private static final String PIECE = "/{language}/texts/{slug}/clauses/{eId}";

  /// Enough of the words to recognize a clause in a list.
  private static final int WORDS_SHOWN = 70;

  private final Texts texts;
  private final Outlines outlines;

  PiecePages(Texts texts, Outlines outlines) {
    this.texts = texts;
    this.outlines = outlines;
  }

  @GetMapping("/{language}/texts/{slug}/clauses/new")
  Answer blank(
      @PathVariable Language language,
      @PathVariable Slug slug,
      Sent asked,
      @SignedIn Member member) {
    return draft(slug, member)
        .<Answer>map(instrument -> insertion(language, instrument, asked, null))
        .orElseGet(RefusalPage::notFound);
  }

  @PostMapping("/{language}/texts/{slug}/clauses")
  Answer insert(
      @PathVariable Language language,
      @PathVariable Slug slug,
      Sent sent,
      @SignedIn Member member) {
    var found = draft(slug, member);
    if (found.isEmpty()) return RefusalPage.notFound();
    var instrument = found.get();
    var kind =
        Stream.of(Clause.Kind.values())
            .filter(one -> one.name().equals(sent.text("kind")))
            .findFirst();
    if (kind.isEmpty()) return insertion(language, instrument, sent, "drafting.piece.KIND");
    var words = Wording.own(member, wording(instrument, language), sent.text("words"));
    var outcome = outlines.insert(member, instrument.id(), kind.get(), after(sent), List.of(words));
    return switch (outcome) {
      case ArrangeOutcome.Arranged(var eId) -> table(language, slug, eId);
      case ArrangeOutcome.Unfit(var why) ->
          insertion(language, instrument, sent, "texts.amend." + why.name());
      case ArrangeOutcome.Refused why ->
          insertion(language, instrument, sent, "drafting.arrange." + why.name());
    };
  }

  @GetMapping(PIECE)
  Answer show(
      @PathVariable Language language,
      @PathVariable Slug slug,
      @PathVariable String eId,
      @SignedIn Member member) {
    return draft(slug, member)
        .<Answer>map(instrument -> piece(language, instrument, eId, Sent.NOTHING, null))
        .orElseGet(RefusalPage::notFound);
  }

  @PostMapping(PIECE + "/position")
  Answer move(
      @PathVariable Language language,
      @PathVariable Slug slug,
      @PathVariable String eId,
      Sent sent,
      @SignedIn Member member) {
    var found = draft(slug, member);
    if (found.isEmpty()) return RefusalPage.notFound();
    var outcome = outlines.move(member, found.get().id(), eId, after(sent));
    return arranged(language, found.get(), eId, sent, outcome);
  }

  @PostMapping(PIECE + "/removal")
  Answer remove(
      @PathVariable Language language,
      @PathVariable Slug slug,
      @PathVariable String eId,
      Sent sent,
      @SignedIn Member member) {
    var found = draft(slug, member);
    if (found.isEmpty()) return RefusalPage.notFound();
    var outcome = outlines.remove(member, found.get().id(), eId, sent.text("reason"));
    return arranged(language, found.get(), eId, sent, outcome);
  }

  private Answer arranged(
      Language language, Instrument instrument, String eId, Sent sent, ArrangeOutcome outcome) {
    return switch (outcome) {
      case ArrangeOutcome.Arranged _ -> table(language, instrument.slug(), eId);
      case ArrangeOutcome.Unfit(var why) ->
          piece(language, instrument, eId, sent, "texts.amend." + why.name());
      case ArrangeOutcome.Refused why ->
          piece(language, instrument, eId, sent, "drafting.arrange." + why.name());
    };
  }

  private Answer insertion(
      Language language, Instrument instrument, Sent sent, @Nullable String refused) {
    var clauses = texts.clauses(instrument.id());
    var after = find(clauses, sent.text("after"));
    return new PiecePage(
        instrument,
        null,
        after.orElse(null),
        outlines.mayFollow(instrument.id(), after.map(Clause::eId).orElse(null)),
        List.of(),
        wording(instrument, language),
        sent,
        refused,
        String.join(", ", Leaf.strays(Leaf.tidy(sent.text("words")))));
  }

  private Answer piece(
      Language language, Instrument instrument, String eId, Sent sent, @Nullable String refused) {
    var clauses = texts.clauses(instrument.id());
    var clause = find(clauses, eId);
    if (clause.isEmpty()) return RefusalPage.notFound();
    var paths = TablePages.paths(clauses);
    var places =
        clauses.stream()
            .filter(other -> !other.eId().equals(eId))
            .map(
                other ->
                    new PiecePage.Place(
                        other.eId(),
                        other.kind(),
                        number(language, paths.getOrDefault(other.eId(), List.of())),
                        beginning(other, language)))
            .toList();
    return new PiecePage(
        instrument,
        clause.get(),
        null,
        List.of(),
        places,
        wording(instrument, language),
        sent,
        refused,
        "");
  }

  private static String number(Language language, List<Integer> path) {
    return path.isEmpty() ? "" : Numerals.clause(language, path);
  }

  private static Phrase beginning(Clause clause, Language language) {
    var leaf = clause.leaf(language.tag()).or(() -> clause.leaves().stream().findFirst());
    var words = leaf.map(Leaf::words).orElse("—");
    int end =
        words.offsetByCodePoints(0, Math.min(WORDS_SHOWN, words.codePointCount(0, words.length())));
    var shown = end < words.length() ? words.substring(0, end) + "…" : words;
    return new Phrase(leaf.map(Leaf::language).orElse(language.tag()), shown);
  }

  private static Redirect table(Language language, Slug slug, String eId) {
    return new Redirect("/" + language.tag() + "/texts/" + slug + "/draft?from=" + eId + "#" + eId);
  }

  /// New words come in the reader's language where it is one of the text's, else in its first.
  private static String wording(Instrument instrument, Language language) {
    var languages = instrument.setup().languages();
    return languages.contains(language.tag()) ? language.tag() : languages.getFirst();
  }

  private static @Nullable String after(Sent sent) {
    var after = sent.text("after");
    return after.isEmpty() ? null : after;
  }

  private static Optional<Clause> find(List<Clause> clauses, String eId) {
    return clauses.stream().filter(clause -> clause.eId().equals(eId)).findFirst();
  }

  private Optional<Instrument> draft(Slug slug, Member member) {
    return texts
        .find(slug, Optional.of(member))
        .filter(instrument -> outlines.mayArrange(member, instrument));
  }
}
