package org.peyvand.depositary.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.peyvand.access.Member;
import org.peyvand.access.SignedIn;
import org.peyvand.depositary.Depositary;
import org.peyvand.documents.Documents;
import org.peyvand.kernel.Installation;
import org.peyvand.kernel.Slug;
import org.peyvand.languages.Language;
import org.peyvand.page.PublicAddress;
import org.peyvand.page.PublicPage;
import org.peyvand.page.RefusalPage;
import org.peyvand.register.Register;
import org.peyvand.texts.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The depositary's papers as PDFs. The same state gives the same bytes.
@Controller
class PaperFiles {
  private final Texts texts;
  private final Depositary depositary;
  private final StatusSheets statuses;
  private final NotificationSheets notifications;
  private final CertifiedCopies copies;
  private final AdoptionSheets adoptions;
  private final Register register;
  private final Documents documents;
  private final Installation installation;

  PaperFiles(
      Texts texts,
      Depositary depositary,
      StatusSheets statuses,
      NotificationSheets notifications,
      CertifiedCopies copies,
      AdoptionSheets adoptions,
      Register register,
      Documents documents,
      Installation installation) {
    this.texts = texts;
    this.depositary = depositary;
    this.statuses = statuses;
    this.notifications = notifications;
    this.copies = copies;
    this.adoptions = adoptions;
    this.register = register;
    this.documents = documents;
    this.installation = installation;
  }

  @PublicPage
  @GetMapping("/{language}/texts/{slug}/status.pdf")
  Object status(
      @PathVariable Language language,
      @PathVariable Slug slug,
      HttpServletRequest request,
      Optional<Member> reader) {
    var page = "/" + language.tag() + "/texts/" + slug;
    var address = PublicAddress.base(installation, request) + page + "#status";
    return texts
        .find(slug, reader)
        .filter(instrument -> instrument.adopted().isPresent())
        .<Object>map(
            instrument ->
                PaperAnswers.pdf(
                    slug + ".status." + language.tag(),
                    documents.print(statuses.of(instrument, language, address))))
        .orElseGet(RefusalPage::notFound);
  }

  /// Nothing while the depositary has not confirmed the act.
  @GetMapping("/{language}/texts/{slug}/signatures/{act}/notification.pdf")
  Object notification(
      @PathVariable Language language,
      @PathVariable Slug slug,
      @PathVariable UUID act,
      Optional<Member> reader) {
    var instrument = texts.find(slug, reader);
    var found = instrument.flatMap(text -> depositary.act(text.id(), act));
    if (found.isEmpty()) return RefusalPage.notFound();
    // It names the entry of the act, which a paper made too early would lack for ever.
    register.settle();
    return notifications
        .of(instrument.orElseThrow(), found.get(), language)
        .<Object>map(
            sheet ->
                PaperAnswers.pdf(
                    slug + ".notification." + act + "." + language.tag(), documents.print(sheet)))
        .orElseGet(RefusalPage::notFound);
  }

  @GetMapping("/{language}/texts/{slug}/adoption-notification.pdf")
  Object adoption(
      @PathVariable Language language, @PathVariable Slug slug, Optional<Member> reader) {
    var instrument = texts.find(slug, reader);
    if (instrument.isEmpty()) return RefusalPage.notFound();
    register.settle();
    return adoptions
        .of(instrument.get(), language)
        .<Object>map(
            sheet ->
                PaperAnswers.pdf(
                    slug + ".adoption-notification." + language.tag(), documents.print(sheet)))
        .orElseGet(RefusalPage::notFound);
  }

  /// For the depositary's officers, who certify it by their hand.
  @GetMapping("/{language}/texts/{slug}/certified-copy.pdf")
  Object certifiedCopy(
      @PathVariable Language language, @PathVariable Slug slug, @SignedIn Member member) {
    var instrument = texts.find(slug, Optional.of(member));
    if (instrument.isEmpty()) return RefusalPage.notFound();
    if (!depositary.isOfficer(member, instrument.get())) return RefusalPage.notAllowed();
    return copies
        .of(instrument.get(), language)
        .<Object>map(pdf -> PaperAnswers.pdf(slug + ".certified-copy." + language.tag(), pdf))
        .orElseGet(RefusalPage::notFound);
  }
}
