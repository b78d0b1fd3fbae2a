package org.peyvand.texts.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.peyvand.access.Member;
import org.peyvand.kernel.InstrumentId;
import org.peyvand.kernel.Slug;
import org.peyvand.languages.Language;
import org.peyvand.network.Networks;
import org.peyvand.page.Answer;
import org.peyvand.page.PublicPage;
import org.peyvand.page.RefusalPage;
import org.peyvand.texts.ClauseMargin;
import org.peyvand.texts.Drafts;
import org.peyvand.texts.Instrument;
import org.peyvand.texts.Setups;
import org.peyvand.texts.TextPanel;
import org.peyvand.texts.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The list of texts, and a text as people read it.
@Controller
class TextPages {
  private final Texts texts;
  private final Drafts drafts;
  private final Setups setups;
  private final Networks networks;
  private final ClauseMargin margin;
  private final List<TextPanel> panels;

  TextPages(
      Texts texts,
      Drafts drafts,
      Setups setups,
      Networks networks,
      ClauseMargin margin,
      List<TextPanel> panels) {
    this.texts = texts;
    this.drafts = drafts;
    this.setups = setups;
    this.networks = networks;
    this.margin = margin;
    this.panels = panels.stream().sorted(java.util.Comparator.comparing(TextPanel::key)).toList();
  }

  @PublicPage
  @GetMapping("/{language}/texts")
  Answer list(
      @PathVariable Language language,
      @RequestParam(required = false) @Nullable UUID before,
      Optional<Member> reader) {
    var slice = texts.list(reader, Optional.ofNullable(before).map(InstrumentId::new));
    return new TextListPage(slice, reader.filter(this::mayOpen).isPresent());
  }

  private boolean mayOpen(Member member) {
    return networks.networks().stream().anyMatch(network -> setups.mayOpen(member, network.id()));
  }

  @PublicPage
  @GetMapping("/{language}/texts/{slug}")
  Answer text(
      @PathVariable Language language,
      @PathVariable Slug slug,
      @RequestParam(defaultValue = "") String beside,
      Optional<Member> reader) {
    return texts
        .find(slug, reader)
        .<Answer>map(instrument -> page(instrument, language, beside, reader))
        .orElseGet(RefusalPage::notFound);
  }

  private TextPage page(
      Instrument instrument, Language language, String beside, Optional<Member> reader) {
    var clauses = texts.clauses(instrument.id());
    var main = ClauseView.mainLanguage(instrument, clauses, language.tag());
    var known = ClauseView.languages(instrument, clauses);
    var second = known.contains(beside) && !beside.equals(main) ? beside : null;
    return new TextPage(
        instrument,
        networks.network(instrument.network()).orElseThrow().names(),
        instrument.setup().parties().stream()
            .flatMap(body -> networks.body(body).stream())
            .toList(),
        main,
        second,
        known,
        ClauseView.rows(clauses, main, second),
        panels.stream().flatMap(panel -> panel.standing(instrument).stream()).toList(),
        panels.stream().flatMap(panel -> panel.panels(instrument).stream()).toList(),
        reader.map(member -> margin.notes(instrument, clauses, member)).orElse(Map.of()),
        reader.filter(member -> texts.mayAdopt(member, instrument)).isPresent()
            && instrument.adopted().isEmpty(),
        reader
            .filter(
                member ->
                    drafts.mayAmend(member, instrument) || drafts.mayConfirm(member, instrument))
            .isPresent());
  }
}
