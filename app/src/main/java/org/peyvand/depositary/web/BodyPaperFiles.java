package org.peyvand.depositary.web;

import java.util.Optional;
import org.peyvand.access.Member;
import org.peyvand.access.SignedIn;
import org.peyvand.documents.Documents;
import org.peyvand.documents.Sheet;
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
    return sheet(slug, paper, language, member)
        .<Object>map(sheet -> PaperAnswers.pdf(name(slug, paper, language), documents.print(sheet)))
        .orElseGet(RefusalPage::notFound);
  }

  /// To be filled in before it is printed.
  @GetMapping("/{language}/texts/{slug}/papers/{paper}.docx")
  Object docx(
      @PathVariable Language language,
      @PathVariable Slug slug,
      @PathVariable String paper,
      @SignedIn Member member) {
    return sheet(slug, paper, language, member)
        .<Object>map(sheet -> PaperAnswers.docx(name(slug, paper, language), documents.docx(sheet)))
        .orElseGet(RefusalPage::notFound);
  }

  private Optional<Sheet> sheet(Slug slug, String paper, Language language, Member member) {
    return BodyPaper.of(paper)
        .flatMap(
            wanted ->
                texts
                    .find(slug, Optional.of(member))
                    .flatMap(text -> papers.of(wanted, text, member, language)));
  }

  private static String name(Slug slug, String paper, Language language) {
    return slug + "." + paper + "." + language.tag();
  }
}
