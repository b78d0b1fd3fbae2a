package org.peyvand.drafting.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.peyvand.access.Member;
import org.peyvand.access.SignedIn;
import org.peyvand.kernel.Slug;
import org.peyvand.languages.Language;
import org.peyvand.languages.Numerals;
import org.peyvand.page.Answer;
import org.peyvand.page.RefusalPage;
import org.peyvand.texts.Clause;
import org.peyvand.texts.ClauseMargin;
import org.peyvand.texts.Drafts;
import org.peyvand.texts.Instrument;
import org.peyvand.texts.Leaf;
import org.peyvand.texts.Outlines;
import org.peyvand.texts.Setups;
import org.peyvand.texts.TextHistory;
import org.peyvand.texts.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The drafting table.
@Controller
class TablePages {
  /// As many pieces as a browser edits comfortably on one page.
  private static final int ROWS = 60;

  private final Texts texts;
  private final Drafts drafts;
  private final Outlines outlines;
  private final Setups setups;
  private final TextHistory history;
  private final ClauseMargin margin;

  TablePages(
      Texts texts,
      Drafts drafts,
      Outlines outlines,
      Setups setups,
      TextHistory history,
      ClauseMargin margin) {
    this.texts = texts;
    this.drafts = drafts;
    this.outlines = outlines;
    this.setups = setups;
    this.history = history;
    this.margin = margin;
  }

  @GetMapping("/{language}/texts/{slug}/draft")
  Answer table(
      @PathVariable Language language,
      @PathVariable Slug slug,
      @RequestParam(defaultValue = "") String beside,
      @RequestParam(defaultValue = "") String from,
      @SignedIn Member member) {
    var found =
        texts
            .find(slug, Optional.of(member))
            .filter(
                instrument ->
                    drafts.mayAmend(member, instrument) || drafts.mayConfirm(member, instrument));
    if (found.isEmpty()) return RefusalPage.notFound();
    var instrument = found.get();
    var languages = languages(instrument);
    var main = languages.contains(language.tag()) ? language.tag() : languages.getFirst();
    var second = languages.contains(beside) && !beside.equals(main) ? beside : null;
    Stream.ofNullable(second).forEach(tag -> history.read(instrument, member, tag));
    history.read(instrument, member, main);
    return page(instrument, member, main, second, languages, from);
  }

  private TablePage page(
      Instrument instrument,
      Member member,
      String main,
      @Nullable String beside,
      List<String> languages,
      String from) {
    var clauses = texts.clauses(instrument.id());
    int start = start(clauses, from);
    int end = Math.min(start + ROWS, clauses.size());
    var paths = paths(clauses);
    var notes = margin.notes(instrument, clauses, member);
    var rows =
        clauses.subList(start, end).stream()
            .map(
                clause ->
                    new TablePage.Row(
                        clause.eId(),
                        clause.kind(),
                        paths.getOrDefault(clause.eId(), List.of()),
                        cell(instrument, member, clause, paths, main),
                        beside == null ? null : cell(instrument, member, clause, paths, beside),
                        notes.getOrDefault(clause.eId(), List.of())))
            .toList();
    return new TablePage(
        instrument,
        main,
        beside,
        languages,
        rows,
        instrument.setup().languages().stream().map(tag -> tally(clauses, tag)).toList(),
        start == 0 ? null : clauses.get(Math.max(0, start - ROWS)).eId(),
        end == clauses.size() ? null : clauses.get(end).eId(),
        outlines.mayArrange(member, instrument),
        setups.maySettle(member, instrument));
  }

  private TablePage.Cell cell(
      Instrument instrument,
      Member member,
      Clause clause,
      Map<String, List<Integer>> paths,
      String tag) {
    var leaf = clause.leaf(tag);
    var path = paths.getOrDefault(clause.eId(), List.of());
    return new TablePage.Cell(
        tag,
        path.isEmpty() ? "" : Numerals.clause(Language.of(tag).orElse(Language.EN), path),
        leaf.map(Leaf::words).orElse(""),
        leaf.map(Leaf::state).orElse(null),
        leaf.map(Leaf::courtesy).orElse(!instrument.setup().languages().contains(tag)),
        leaf.map(Leaf::version).orElse(0),
        drafts.mayWord(member, instrument, clause, tag));
  }

  private static TablePage.Tally tally(List<Clause> clauses, String tag) {
    int missing = 0;
    int stale = 0;
    int unconfirmed = 0;
    for (var clause : clauses) {
      var leaf = clause.leaf(tag);
      if (leaf.isEmpty()) {
        missing++;
      } else if (leaf.get().state() == Leaf.State.STALE) {
        stale++;
      } else if (leaf.get().state() != Leaf.State.CONCORDANT) {
        unconfirmed++;
      }
    }
    return new TablePage.Tally(tag, missing, stale, unconfirmed);
  }

  /// The authentic languages, then those of courtesy translations, then all the pages speak.
  private static List<String> languages(Instrument instrument) {
    var tags = new LinkedHashSet<>(instrument.setup().languages());
    for (var language : Language.values()) tags.add(language.tag());
    return List.copyOf(tags);
  }

  /// Where the page begins; at the beginning of the text where the piece is gone.
  private static int start(List<Clause> clauses, String from) {
    for (int i = 0; i < clauses.size(); i++) {
      if (clauses.get(i).eId().equals(from)) return i;
    }
    return 0;
  }

  static Map<String, List<Integer>> paths(List<Clause> clauses) {
    var paths = new HashMap<String, List<Integer>>();
    for (var clause : clauses) {
      switch (clause.kind()) {
        case CLAUSE -> paths.put(clause.eId(), List.of(clause.number()));
        case SUBCLAUSE, ITEM -> {
          var path = new ArrayList<>(paths.getOrDefault(clause.parent(), List.of()));
          path.add(clause.number());
          paths.put(clause.eId(), List.copyOf(path));
        }
        case PREFACE, FORMULA, RECITAL, HEADING, CONCLUSION -> {}
      }
    }
    return paths;
  }
}
