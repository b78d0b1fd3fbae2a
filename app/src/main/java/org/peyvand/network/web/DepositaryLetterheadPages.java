package org.peyvand.network.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.peyvand.access.Member;
import org.peyvand.access.SignedIn;
import org.peyvand.kernel.Slug;
import org.peyvand.languages.Language;
import org.peyvand.network.LetterheadOwner;
import org.peyvand.network.Networks;
import org.peyvand.page.Answer;
import org.peyvand.page.RefusalPage;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// The letterhead of a network's depositary.
@Controller
@RequestMapping("/{language}/networks/{slug}/letterhead")
class DepositaryLetterheadPages {
  private final Networks networks;
  private final LetterheadForms forms;

  DepositaryLetterheadPages(Networks networks, LetterheadForms forms) {
    this.networks = networks;
    this.forms = forms;
  }

  @GetMapping
  Answer form(@PathVariable Language language, @PathVariable Slug slug, @SignedIn Member member) {
    return desk(slug).map(desk -> forms.form(desk, member)).orElseGet(RefusalPage::notFound);
  }

  @PostMapping
  Answer keep(
      @PathVariable Language language,
      @PathVariable Slug slug,
      @SignedIn Member member,
      @RequestParam(required = false) @Nullable MultipartFile emblem,
      @RequestParam(defaultValue = "false") boolean withoutEmblem,
      @RequestParam(defaultValue = "") String color,
      @RequestParam(defaultValue = "") String lines) {
    var form = new LetterheadForm(emblem, withoutEmblem, color, lines);
    return desk(slug)
        .map(desk -> forms.keep(desk, language, member, form))
        .orElseGet(RefusalPage::notFound);
  }

  @GetMapping("/picture.png")
  Object picture(
      @PathVariable Language language, @PathVariable Slug slug, @SignedIn Member member) {
    return desk(slug)
        .map(desk -> forms.picture(desk, language, member))
        .orElseGet(RefusalPage::notFound);
  }

  private Optional<LetterheadDesk> desk(Slug slug) {
    return networks
        .network(slug)
        .map(
            network ->
                new LetterheadDesk(
                    new LetterheadOwner.OfDepositary(network.id()),
                    network.names(),
                    "/networks/" + slug));
  }
}
