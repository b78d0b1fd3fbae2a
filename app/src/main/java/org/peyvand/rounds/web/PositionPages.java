package org.peyvand.rounds.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.peyvand.access.Member;
import org.peyvand.access.SignedIn;
import org.peyvand.kernel.Slice;
import org.peyvand.kernel.Slug;
import org.peyvand.languages.Language;
import org.peyvand.network.Body;
import org.peyvand.page.Answer;
import org.peyvand.page.Redirect;
import org.peyvand.page.RefusalPage;
import org.peyvand.page.Sent;
import org.peyvand.rounds.Brackets;
import org.peyvand.rounds.Edition;
import org.peyvand.rounds.Piece;
import org.peyvand.rounds.Position.Mark;
import org.peyvand.rounds.Position.Stand;
import org.peyvand.rounds.PositionOutcome;
import org.peyvand.rounds.Positions;
import org.peyvand.texts.Clause;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The table of positions, and one party's own.
@Controller
class PositionPages {
  static final String POSITIONS = "/{language}/texts/{slug}/positions";

  private final Positions positions;
  private final Brackets brackets;
  private final Reading reading;

  PositionPages(Positions positions, Brackets brackets, Reading reading) {
    this.positions = positions;
    this.brackets = brackets;
    this.reading = reading;
  }

  @GetMapping(POSITIONS)
  Answer table(
      @PathVariable Language language,
      @PathVariable Slug slug,
      @RequestParam(defaultValue = "ALL") String show,
      @RequestParam(defaultValue = "") String of,
      @RequestParam(defaultValue = "") String after,
      @SignedIn Member member) {
    return reading
        .find(slug, member, language)
        .<Answer>map(setting -> page(setting, show, of, after, null))
        .orElseGet(RefusalPage::notFound);
  }

  /// Agrees with every clause that the party has not spoken of.
  @PostMapping(POSITIONS)
  Answer agree(
      @PathVariable Language language,
      @PathVariable Slug slug,
      Sent sent,
      @SignedIn Member member) {
    var found = reading.find(slug, member, language);
    if (found.isEmpty()) return RefusalPage.notFound();
    var setting = found.get();
    var id = setting.instrument().id();
    return switch (positions.agreeWithRest(member, id, sent.text("seen"))) {
      case PositionOutcome.Refused why -> page(setting, "ALL", "", "", why.name());
      case PositionOutcome.Agreed _, PositionOutcome.Taken _ ->
          new Redirect("/" + language.tag() + setting.path() + "/positions");
    };
  }

  private PositionsPage page(
      Setting setting, String show, String of, String after, @Nullable String refused) {
    var id = setting.instrument().id();
    var edition = reading.now(setting);
    var filter = PositionsPage.FILTERS.contains(show) ? show : "ALL";
    var columns =
        setting.parties().stream()
            .filter(body -> of.isEmpty() || body.slug().value().equals(of))
            .toList();
    var known = columns.isEmpty() ? setting.parties() : columns;
    var marks = new HashMap<String, Mark>();
    for (var mark : positions.marks(id)) marks.put(mark.eId() + mark.body(), mark);
    var wanted = wanted(filter, known, marks);
    var rows = edition.pieces().stream().filter(wanted).toList();
    int start = start(rows, after);
    int end = Math.min(rows.size(), start + Slice.SIZE_MAX);
    return new PositionsPage(
        setting,
        edition,
        known,
        rows.subList(start, end),
        marks,
        brackets.openClauses(id),
        filter,
        columns.isEmpty() ? "" : of,
        end < rows.size() ? rows.get(end - 1).eId() : null,
        positions.whole(id),
        setting.party().map(party -> positions.awaited(setting.instrument(), party)).orElse(0),
        refused);
  }

  /// The place after a clause; the beginning where it is no longer there.
  private static int start(List<Piece> rows, String after) {
    for (int i = 0; i < rows.size(); i++) if (rows.get(i).eId().equals(after)) return i + 1;
    return 0;
  }

  private static Predicate<Piece> wanted(
      String filter, List<Body> columns, Map<String, Mark> marks) {
    if (filter.equals("ALL")) return _ -> true;
    return piece ->
        piece.kind() != Clause.Kind.HEADING
            && columns.stream()
                .map(body -> Optional.ofNullable(marks.get(piece.eId() + body.id())))
                .anyMatch(mark -> matches(filter, piece, mark));
  }

  private static boolean matches(String filter, Piece piece, Optional<Mark> mark) {
    boolean earlier = mark.filter(one -> !one.digest().equals(piece.digest())).isPresent();
    return switch (filter) {
      case "MISSING" -> mark.isEmpty();
      case "EARLIER" -> earlier;
      case "OPEN" -> mark.isEmpty() || earlier || mark.get().stand() != Stand.AGREE;
      default ->
          Stream.of(Stand.values())
              .filter(stand -> stand.name().equals(filter))
              .anyMatch(stand -> mark.filter(one -> one.stand() == stand).isPresent());
    };
  }

  @GetMapping(POSITIONS + "/parties/{body}")
  Answer party(
      @PathVariable Language language,
      @PathVariable Slug slug,
      @PathVariable Slug body,
      @SignedIn Member member) {
    return reading
        .find(slug, member, language)
        .flatMap(
            setting ->
                setting.parties().stream()
                    .filter(one -> one.slug().equals(body))
                    .findFirst()
                    .<Answer>map(party -> party(setting, party)))
        .orElseGet(RefusalPage::notFound);
  }

  private PartyPositionsPage party(Setting setting, Body party) {
    var id = setting.instrument().id();
    Edition edition = reading.now(setting);
    var taken = positions.ofParty(id, party.id());
    return new PartyPositionsPage(setting, party, edition, taken, positions.rounds(id, taken));
  }
}
