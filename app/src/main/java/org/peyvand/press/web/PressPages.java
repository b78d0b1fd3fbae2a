package org.peyvand.press.web;

import java.util.List;
import java.util.Optional;
import org.peyvand.kernel.Installation;
import org.peyvand.kernel.Slug;
import org.peyvand.languages.Language;
import org.peyvand.languages.Multilingual;
import org.peyvand.network.Body;
import org.peyvand.network.Networks;
import org.peyvand.page.Answer;
import org.peyvand.page.PublicPage;
import org.peyvand.page.RefusalPage;
import org.peyvand.press.InstrumentTitles;
import org.peyvand.press.NewsItem;
import org.peyvand.press.Press;
import org.peyvand.press.web.NewsItemPage.Link;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// The news as people read it, and each item for programs.
@Controller
class PressPages {
  private final Press press;
  private final Networks networks;
  private final ObjectProvider<InstrumentTitles> titles;
  private final Installation installation;

  PressPages(
      Press press,
      Networks networks,
      ObjectProvider<InstrumentTitles> titles,
      Installation installation) {
    this.press = press;
    this.networks = networks;
    this.titles = titles;
    this.installation = installation;
  }

  @PublicPage
  @GetMapping("/{language}/press")
  Answer list(
      @PathVariable Language language,
      @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before) {
    return new NewsPage(press.latest(before), before == Long.MAX_VALUE);
  }

  @PublicPage
  @GetMapping("/{language}/press/{code}")
  Answer item(@PathVariable Language language, @PathVariable String code) {
    return press.byCode(code).<Answer>map(this::page).orElseGet(RefusalPage::notFound);
  }

  @GetMapping("/{language}/press/{code}.json")
  ResponseEntity<NewsJson> json(@PathVariable Language language, @PathVariable String code) {
    return press
        .byCode(code)
        .map(item -> ResponseEntity.ok(NewsJson.of(item, installation.sample())))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private NewsItemPage page(NewsItem item) {
    var links = item.story().links();
    return new NewsItemPage(
        item,
        links.instruments().stream()
            .flatMap(slug -> title(slug).map(name -> new Link(slug, name)).stream())
            .toList(),
        bodies(links.bodies()));
  }

  private List<Link> bodies(List<Slug> slugs) {
    return slugs.stream()
        .flatMap(
            slug -> networks.body(slug).map(Body::names).map(name -> new Link(slug, name)).stream())
        .toList();
  }

  private Optional<Multilingual> title(Slug slug) {
    return titles.stream().flatMap(known -> known.of(slug).stream()).findFirst();
  }
}
