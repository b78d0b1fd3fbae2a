package org.peyvand.drafting.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.peyvand.access.Member;
import org.peyvand.access.SignedIn;
import org.peyvand.kernel.Slug;
import org.peyvand.languages.Language;
import org.peyvand.languages.Numerals;
import org.peyvand.page.Answer;
import org.peyvand.page.RefusalPage;
import org.peyvand.page.Sent;
import org.peyvand.texts.Change;
import org.peyvand.texts.ChangeFilter;
import org.peyvand.texts.Clause;
import org.peyvand.texts.Drafts;
import org.peyvand.texts.Instrument;
import org.peyvand.texts.TextHistory;
import org.peyvand.texts.Texts;
import org.peyvand.wording.WordDiff;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The history of a text, for those who work on it.
@Controller
class TextHistoryPages {
  private static final Pattern NAME = Pattern.compile("[a-z0-9_]{1,100}");
  private static final Pattern TAG = Pattern.compile("[a-zA-Z0-9-]{2,35}");

  private final Texts texts;
  private final Drafts drafts;
  private final TextHistory history;

  TextHistoryPages(Texts texts, Drafts drafts, TextHistory history) {
    this.texts = texts;
    this.drafts = drafts;
    this.history = history;
  }

  @GetMapping("/{language}/texts/{slug}/history")
  Answer history(
      @PathVariable Language language,
      @PathVariable Slug slug,
      @RequestParam(required = false) @Nullable UUID before,
      Sent asked,
      @SignedIn Member member) {
    return texts
        .find(slug, Optional.of(member))
        .filter(instrument -> drafts.worksOn(member, instrument))
        .<Answer>map(instrument -> page(language, instrument, filter(asked), before))
        .orElseGet(RefusalPage::notFound);
  }

  private TextHistoryPage page(
      Language language, Instrument instrument, ChangeFilter filter, @Nullable UUID before) {
    var slice = history.changes(instrument.id(), filter, Optional.ofNullable(before));
    var steps = slice.items().stream().map(change -> step(language, change)).toList();
    return new TextHistoryPage(
        instrument,
        filter,
        steps,
        before == null ? history.readings(instrument.id()) : List.of(),
        Stream.concat(
                instrument.setup().languages().stream(),
                Stream.of(Language.values()).map(Language::tag))
            .distinct()
            .toList(),
        slice.more() ? slice.items().getLast().id() : null);
  }

  private static TextHistoryPage.Step step(Language language, Change change) {
    var tag = change.language();
    var words = change.before() != null || change.after() != null;
    var runs =
        tag == null || !words
            ? List.<WordDiff.Run>of()
            : WordDiff.between(tag, orEmpty(change.before()), orEmpty(change.after()));
    boolean numbered = change.kind() == Clause.Kind.CLAUSE && change.number() > 0;
    var number = numbered ? Numerals.clause(language, List.of(change.number())) : "";
    return new TextHistoryPage.Step(change, number, runs);
  }

  private static ChangeFilter filter(Sent asked) {
    var clause = asked.text("clause");
    var words = asked.text("words");
    return new ChangeFilter(
        NAME.matcher(clause).matches() ? clause : null,
        TAG.matcher(words).matches() ? words : null,
        Stream.of(Change.What.values())
            .filter(what -> what.name().equals(asked.text("what")))
            .findFirst()
            .orElse(null));
  }

  private static String orEmpty(@Nullable String words) {
    return words == null ? "" : words;
  }
}
