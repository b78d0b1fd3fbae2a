package org.peyvand.amendments.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peyvand.access.Member;
import org.peyvand.access.SignedIn;
import org.peyvand.amendments.Amendment;
import org.peyvand.amendments.Amendments;
import org.peyvand.kernel.Slug;
import org.peyvand.languages.Language;
import org.peyvand.page.Answer;
import org.peyvand.page.Live;
import org.peyvand.page.RefusalPage;
import org.peyvand.page.Sent;
import org.peyvand.texts.Delegates;
import org.peyvand.texts.Instrument;
import org.peyvand.wording.WordDiff;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/// The merge view of a clause, and the news that something about the amendments has changed.
@Controller
class MergePages {
  private final Table table;
  private final Amendments amendments;
  private final Delegates delegates;
  private final Live live;

  MergePages(Table table, Amendments amendments, Delegates delegates, Live live) {
    this.table = table;
    this.amendments = amendments;
    this.delegates = delegates;
    this.live = live;
  }

  @GetMapping("/{language}/texts/{slug}/clauses/{eId}/amendments")
  Answer merge(
      @PathVariable Language language,
      @PathVariable Slug slug,
      @PathVariable String eId,
      Sent asked,
      @SignedIn Member member) {
    var found = table.find(slug, member);
    if (found.isEmpty()) return RefusalPage.notFound();
    var instrument = found.get();
    var clauses = table.clauses(instrument);
    var place = table.places(clauses, language).get(eId);
    if (place == null) return RefusalPage.notFound();
    var tongue = Table.language(instrument, asked.text("tongue"), language);
    var words = Table.words(clauses, eId, tongue);
    var entries = entries(instrument, eId, tongue, words, asked);
    var chosen =
        entries.stream().filter(MergePage.Entry::chosen).map(MergePage.Entry::amendment).toList();
    var merged = amendments.merge(eId, tongue, words, chosen);
    return new MergePage(
        instrument,
        place,
        tongue,
        instrument.setup().languages(),
        words,
        entries,
        WordDiff.between(tongue, words, merged.words()),
        merged.words(),
        merged.left(),
        merged.deletes(),
        table.bodies(instrument),
        delegates.chairs(member, instrument));
  }

  /// All that stand at this clause; all of them chosen until the reader chooses.
  private List<MergePage.Entry> entries(
      Instrument instrument, String eId, String tongue, String words, Sent asked) {
    boolean chosenBefore = asked.fields().containsKey("chosen");
    var entries = new ArrayList<MergePage.Entry>();
    for (var amendment : amendments.pending(instrument.id())) {
      for (var step : amendment.steps()) {
        if (!eId.equals(step.place()) || amendment.against().isPresent()) continue;
        var number = Integer.toString(amendment.number());
        boolean chosen = !chosenBefore || asked.chosen("with", number);
        entries.add(new MergePage.Entry(amendment, step, chosen, runs(step, tongue, words)));
      }
    }
    return entries;
  }

  private static List<WordDiff.Run> runs(Amendment.Step step, String tongue, String words) {
    var worded = step.wordings().get(tongue);
    if (worded == null) return List.of();
    var base = step.kind() == Amendment.Kind.INSERT ? "" : words;
    return WordDiff.between(tongue, worded.base() == null ? base : worded.base(), worded.words());
  }

  @GetMapping("/{language}/texts/{slug}/amendments/live")
  Object listen(
      @PathVariable Language language,
      @PathVariable Slug slug,
      @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String seen,
      HttpMethod method,
      @SignedIn Member member) {
    return table
        .find(slug, member)
        .map(instrument -> live.answer(Amendments.topic(instrument), seen, method))
        .orElseGet(RefusalPage::notFound);
  }
}
