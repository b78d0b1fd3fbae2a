package org.peyvand.rounds.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.peyvand.access.Member;
import org.peyvand.access.SignedIn;
import org.peyvand.kernel.Slug;
import org.peyvand.languages.Language;
import org.peyvand.page.Answer;
import org.peyvand.page.RefusalPage;
import org.peyvand.rounds.Comparison;
import org.peyvand.rounds.Comparison.Change;
import org.peyvand.rounds.Edition;
import org.peyvand.rounds.Round;
import org.peyvand.rounds.Rounds;
import org.peyvand.rounds.web.ComparisonPage.Row;
import org.peyvand.wording.WordDiff;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Compares any two rounds, or a round with what stands now.
@Controller
class ComparisonPages {
  /// Words are compared for what is shown only, so a page costs the same however long the text is.
  private static final int ROWS_MAX = 100;

  private final Rounds rounds;
  private final Reading reading;

  ComparisonPages(Rounds rounds, Reading reading) {
    this.rounds = rounds;
    this.reading = reading;
  }

  /// What was asked for.
  private record Asked(int from, String to, String in, boolean whole, int start) {}

  @GetMapping(VersionPages.VERSIONS + "/comparison")
  Answer compare(
      @PathVariable Language language,
      @PathVariable Slug slug,
      @RequestParam int from,
      @RequestParam(defaultValue = "now") String to,
      @RequestParam(defaultValue = "") String in,
      @RequestParam(defaultValue = "") String whole,
      @RequestParam(defaultValue = "0") int start,
      @SignedIn Member member) {
    var asked = new Asked(from, to, in, !whole.isEmpty(), Math.max(0, start));
    return reading
        .find(slug, member, language)
        .flatMap(setting -> page(setting, asked))
        .<Answer>map(page -> page)
        .orElseGet(RefusalPage::notFound);
  }

  private Optional<ComparisonPage> page(Setting setting, Asked asked) {
    var id = setting.instrument().id();
    var first = rounds.round(id, asked.from());
    var second = asked.to().equals("now") ? Optional.<Round>empty() : number(setting, asked.to());
    if (first.isEmpty() || (second.isEmpty() && !asked.to().equals("now"))) {
      return Optional.empty();
    }
    // Whichever way round they were chosen, time goes forward.
    boolean turned = second.filter(round -> round.number() < asked.from()).isPresent();
    var from = turned ? second.get() : first.get();
    @Nullable Round to = turned ? first.get() : second.orElse(null);
    return Optional.of(page(setting, from, to, asked));
  }

  private ComparisonPage page(Setting setting, Round from, @Nullable Round to, Asked asked) {
    var id = setting.instrument().id();
    var languages = from.languages();
    var tag = languages.contains(asked.in()) ? asked.in() : setting.main();
    var before = rounds.edition(from, tag);
    var after = to == null ? rounds.now(id, tag) : rounds.edition(to, tag);
    var comparison = rounds.compare(before, after);
    var lines = asked.whole() ? comparison.lines() : comparison.changed();
    int start = Math.min(asked.start(), lines.size());
    int end = Math.min(start + ROWS_MAX, lines.size());
    return new ComparisonPage(
        setting,
        from,
        to,
        tag,
        languages,
        asked.whole(),
        comparison,
        rows(lines.subList(start, end), before, after, tag),
        end < lines.size() ? end : null,
        rounds.list(id, 0).items());
  }

  private static List<Row> rows(
      List<Comparison.Line> lines, Edition before, Edition after, String tag) {
    var old = before.paths();
    var now = after.paths();
    var rows = new ArrayList<Row>();
    for (var line : lines) {
      var piece = line.piece();
      rows.add(
          new Row(
              piece.eId(),
              piece.kind(),
              line.change(),
              line.moved(),
              line.before() == null ? "" : Setting.number(old, piece.eId(), tag),
              line.after() == null ? "" : Setting.number(now, piece.eId(), tag),
              runs(line, tag)));
    }
    return rows;
  }

  private static List<WordDiff.Run> runs(Comparison.Line line, String tag) {
    var before = words(line.before());
    var after = words(line.after());
    return line.change() == Change.NONE
        ? List.of(new WordDiff.Run(WordDiff.Kind.SAME, after))
        : WordDiff.between(tag, before, after);
  }

  private static String words(org.peyvand.rounds.@Nullable Piece piece) {
    if (piece == null) return "";
    var words = piece.words();
    return words == null ? "" : words;
  }

  private Optional<Round> number(Setting setting, String to) {
    return to.matches("[0-9]{1,4}")
        ? rounds.round(setting.instrument().id(), Integer.parseInt(to))
        : Optional.empty();
  }
}
