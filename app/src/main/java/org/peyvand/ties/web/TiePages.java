package org.peyvand.ties.web;

import java.util.Optional;
import org.peyvand.access.Member;
import org.peyvand.kernel.Slug;
import org.peyvand.languages.Language;
import org.peyvand.network.Networks;
import org.peyvand.page.Answer;
import org.peyvand.page.PublicPage;
import org.peyvand.page.Redirect;
import org.peyvand.page.RefusalPage;
import org.peyvand.page.Sent;
import org.peyvand.ties.Dossiers;
import org.peyvand.ties.Ties;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Ties for everybody to read.
@Controller
class TiePages {
  private final Dossiers dossiers;
  private final Ties ties;
  private final Networks networks;

  TiePages(Dossiers dossiers, Ties ties, Networks networks) {
    this.dossiers = dossiers;
    this.ties = ties;
    this.networks = networks;
  }

  @PublicPage
  @GetMapping("/{language}/ties")
  Answer list(
      @PathVariable Language language,
      @RequestParam(defaultValue = "") String after,
      Optional<Member> reader) {
    return new TiesPage(
        dossiers.pairs(after.matches("[a-z0-9-]{0,201}") ? after : ""),
        reader.flatMap(ties::speaksFor).isPresent());
  }

  @PublicPage
  @GetMapping("/{language}/ties/{pair}")
  Answer show(
      @PathVariable Language language,
      @PathVariable String pair,
      @RequestParam(defaultValue = "0") String from,
      Optional<Member> reader) {
    var found = dossiers.pair(pair);
    if (found.isEmpty()) return RefusalPage.notFound();
    if (!found.get().key().equals(pair)) {
      return new Redirect("/" + language.tag() + "/ties/" + found.get().key());
    }
    return new TiePage(
        dossiers.dossier(found.get()),
        reader.flatMap(member -> ties.speaksFor(member, found.get())),
        from.matches("[0-9]{1,4}") ? Integer.parseInt(from) : 0,
        Sent.NOTHING,
        null,
        null);
  }

  @PublicPage
  @GetMapping("/{language}/cities/{slug}")
  Answer city(@PathVariable Language language, @PathVariable Slug slug) {
    return dossiers
        .city(slug)
        .<Answer>map(
            city ->
                new CityPage(
                    city, networks.bodiesOf(slug), dossiers.pairsOf(city), dossiers.tallies(slug)))
        .orElseGet(RefusalPage::notFound);
  }
}
