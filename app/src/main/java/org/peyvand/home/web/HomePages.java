package org.peyvand.home.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.peyvand.home.Deeds;
import org.peyvand.home.Highlight;
import org.peyvand.home.RegisterLine;
import org.peyvand.home.Roster;
import org.peyvand.kernel.Slug;
import org.peyvand.languages.Language;
import org.peyvand.network.Body;
import org.peyvand.network.Network;
import org.peyvand.page.Answer;
import org.peyvand.page.PublicPage;
import org.peyvand.page.RefusalPage;
import org.peyvand.press.Press;
import org.peyvand.register.Register;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The front page: of the host, or of each of its networks.
@Controller
class HomePages {
  /// Headlines on the front page; the rest is one step away.
  private static final int NEWS = 5;

  private final Roster roster;
  private final Maps maps;
  private final Deeds deeds;
  private final Press press;
  private final Register register;

  HomePages(Roster roster, Maps maps, Deeds deeds, Press press, Register register) {
    this.roster = roster;
    this.maps = maps;
    this.deeds = deeds;
    this.press = press;
    this.register = register;
  }

  @PublicPage
  @GetMapping("/{language}/")
  Answer front(@PathVariable Language language) {
    var all = roster.networks();
    return switch (all.size()) {
      case 0 -> new WelcomePage();
      case 1 -> page(all.getFirst(), language);
      default -> new NetworksPage(all);
    };
  }

  @PublicPage
  @GetMapping("/{language}/networks/{slug}")
  Answer network(@PathVariable Language language, @PathVariable Slug slug) {
    return roster.networks().stream()
        .filter(network -> network.slug().equals(slug))
        .findFirst()
        .<Answer>map(network -> page(network, language))
        .orElseGet(RefusalPage::notFound);
  }

  private HomePage page(Network network, Language language) {
    var highlight = deeds.highlight(network.id());
    var bodies = ordered(roster.bodies(network, language), highlight);
    return new HomePage(
        network,
        maps.of(network, bodies, highlight, language),
        bodies,
        highlight.orElse(null),
        press.latest(network.id(), Long.MAX_VALUE).items().stream().limit(NEWS).toList(),
        RegisterLine.of(register));
  }

  /// Parties stand in protocol order, which is theirs and not the reader's.
  private static List<Body> ordered(List<Body> bodies, Optional<Highlight> highlight) {
    if (highlight.isEmpty()) return bodies;
    var ordered = new LinkedHashSet<Body>();
    for (var party : highlight.get().parties().keySet()) {
      bodies.stream().filter(body -> body.id().equals(party)).forEach(ordered::add);
    }
    ordered.addAll(bodies);
    return new ArrayList<>(ordered);
  }
}
