package org.peyvand.rounds.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.peyvand.access.Member;
import org.peyvand.access.SignedIn;
import org.peyvand.kernel.Slug;
import org.peyvand.languages.Language;
import org.peyvand.languages.Phrase;
import org.peyvand.page.Answer;
import org.peyvand.page.Redirect;
import org.peyvand.page.RefusalPage;
import org.peyvand.page.Sent;
import org.peyvand.rounds.Bracket;
import org.peyvand.rounds.Brackets;
import org.peyvand.rounds.Position;
import org.peyvand.rounds.PositionOutcome;
import org.peyvand.rounds.Positions;
import org.peyvand.texts.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where parties say what they think of one clause.
@Controller
class ClausePositionPages {
  private static final String CLAUSE = PositionPages.POSITIONS + "/clauses/{eId}";

  private final Positions positions;
  private final Brackets brackets;
  private final Texts texts;
  private final Reading reading;

  ClausePositionPages(Positions positions, Brackets brackets, Texts texts, Reading reading) {
    this.positions = positions;
    this.brackets = brackets;
    this.texts = texts;
    this.reading = reading;
  }

  @GetMapping(CLAUSE)
  Answer show(
      @PathVariable Language language,
      @PathVariable Slug slug,
      @PathVariable String eId,
      @RequestParam(required = false) @Nullable UUID before,
      @SignedIn Member member) {
    return reading
        .find(slug, member, language)
        .map(setting -> page(setting, eId, member, Optional.ofNullable(before), Sent.NOTHING, null))
        // A clause that was deleted is still found as long as somebody spoke of it.
        .filter(page -> page.piece() != null || !page.history().items().isEmpty())
        .<Answer>map(page -> page)
        .orElseGet(RefusalPage::notFound);
  }

  @PostMapping(CLAUSE)
  Answer take(
      @PathVariable Language language,
      @PathVariable Slug slug,
      @PathVariable String eId,
      Sent sent,
      @SignedIn Member member) {
    var found = reading.find(slug, member, language);
    if (found.isEmpty()) return RefusalPage.notFound();
    var setting = found.get();
    var stand =
        Stream.of(Position.Stand.values())
            .filter(known -> known.name().equals(sent.text("stand")))
            .findFirst();
    if (stand.isEmpty()) return page(setting, eId, member, Optional.empty(), sent, "NO_STAND");
    var taking =
        new Position.Taking(
            stand.get(),
            sent.text("language"),
            sent.text("words"),
            sent.text("seen"),
            RoundPages.id(sent.text("after")));
    return switch (positions.take(member, setting.instrument().id(), eId, taking)) {
      case PositionOutcome.Refused why ->
          page(setting, eId, member, Optional.empty(), sent, why.name());
      case PositionOutcome.Taken _, PositionOutcome.Agreed _ ->
          new Redirect("/" + language.tag() + setting.path() + "/positions/clauses/" + eId);
    };
  }

  private ClausePositionsPage page(
      Setting setting,
      String eId,
      Member member,
      Optional<UUID> before,
      Sent sent,
      @Nullable String refused) {
    var id = setting.instrument().id();
    var edition = reading.now(setting);
    var taken = positions.ofClause(id, eId);
    return new ClausePositionsPage(
        setting,
        edition,
        eId,
        edition.piece(eId).orElse(null),
        leaves(setting, eId),
        taken,
        positions.rounds(id, taken),
        positions.history(id, eId, before),
        brackets.open(id, eId).map(Bracket::id),
        brackets.mayDraft(member, setting.instrument()),
        sent,
        refused);
  }

  private List<Phrase> leaves(Setting setting, String eId) {
    return texts.clauses(setting.instrument().id()).stream()
        .filter(clause -> clause.eId().equals(eId))
        .flatMap(
            clause ->
                setting.instrument().setup().languages().stream()
                    .flatMap(tag -> clause.leaf(tag).stream()))
        .map(leaf -> new Phrase(leaf.language(), leaf.words()))
        .toList();
  }
}
