package org.peyvand.depositary.web;

import java.util.List;
import java.util.Optional;
import org.peyvand.access.Member;
import org.peyvand.depositary.Depositary;
import org.peyvand.depositary.web.PapersPage.Notified;
import org.peyvand.kernel.Slug;
import org.peyvand.languages.Language;
import org.peyvand.network.Body;
import org.peyvand.network.LetterheadOwner;
import org.peyvand.network.Letterheads;
import org.peyvand.network.Networks;
import org.peyvand.page.Answer;
import org.peyvand.page.PublicPage;
import org.peyvand.page.RefusalPage;
import org.peyvand.texts.Instrument;
import org.peyvand.texts.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Where the papers of an adopted text are.
@Controller
class PapersPages {
  private final Texts texts;
  private final Depositary depositary;
  private final Networks networks;
  private final BodyPapers bodyPapers;
  private final Letterheads letterheads;

  PapersPages(
      Texts texts,
      Depositary depositary,
      Networks networks,
      BodyPapers bodyPapers,
      Letterheads letterheads) {
    this.texts = texts;
    this.depositary = depositary;
    this.networks = networks;
    this.bodyPapers = bodyPapers;
    this.letterheads = letterheads;
  }

  @PublicPage
  @GetMapping("/{language}/texts/{slug}/papers")
  Answer papers(@PathVariable Language language, @PathVariable Slug slug, Optional<Member> reader) {
    return texts
        .find(slug, reader)
        .filter(instrument -> instrument.adopted().isPresent())
        .<Answer>map(instrument -> page(instrument, reader))
        .orElseGet(RefusalPage::notFound);
  }

  private Optional<Body> keeping(Member member) {
    return member
        .body()
        .filter(body -> letterheads.mayKeep(member, new LetterheadOwner.OfBody(body)))
        .flatMap(networks::body);
  }

  private PapersPage page(Instrument instrument, Optional<Member> reader) {
    return new PapersPage(
        instrument,
        depositary.acts(instrument.id()).stream()
            .filter(act -> act.confirmation().isPresent())
            .map(act -> new Notified(act, networks.body(act.body()).orElseThrow()))
            .toList(),
        reader.filter(member -> depositary.isOfficer(member, instrument)).isPresent(),
        networks.network(instrument.network()).orElseThrow().slug(),
        reader.map(member -> bodyPapers.open(instrument, member)).orElse(List.of()),
        reader.flatMap(this::keeping));
  }
}
