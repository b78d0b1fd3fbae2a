package org.peyvand.depositary.web;

import java.util.Optional;
import org.peyvand.access.Member;
import org.peyvand.access.SignedIn;
import org.peyvand.documents.Documents;
import org.peyvand.kernel.Slug;
import org.peyvand.languages.Language;
import org.peyvand.page.RefusalPage;
import org.peyvand.texts.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The papers that a body issues by hand, for whoever speaks for it.
@Controller
class BodyPaperFiles {
  private final Texts texts;
  private final BodyPapers papers;
  private final Documents documents;

  BodyPaperFiles(Texts texts, BodyPapers papers, Documents documents) {
    this.texts = texts;
    this.papers = papers;
    this.documents = documents;
  }

  @GetMapping("/{language}/texts/{slug}/papers/{paper}.pdf")
  Object pdf(
      @PathVariable Language language,
      @PathVariable Slug slug,
      @PathVariable String paper,
      @SignedIn Member member) {
    var instrument = texts.find(slug, Optional.of(member));
    var wanted = BodyPaper.of(paper);
    if (instrument.isEmpty() || wanted.isEmpty()) return RefusalPage.notFound();
    return papers
        .of(wanted.get(), instrument.get(), member, language)
        .<Object>map(
            sheet ->
                PaperAnswers.pdf(slug + "." + paper + "." + language.tag(), documents.print(sheet)))
        .orElseGet(RefusalPage::notFound);
  }
}
