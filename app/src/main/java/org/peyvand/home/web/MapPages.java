package org.peyvand.home.web;

import java.nio.charset.StandardCharsets;
import org.peyvand.home.Deeds;
import org.peyvand.home.Roster;
import org.peyvand.languages.Language;
import org.peyvand.page.PublicPage;
import org.peyvand.page.RefusalPage;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The map alone, as a picture for other pages and for print.
@Controller
class MapPages {
  private static final MediaType SVG = MediaType.parseMediaType("image/svg+xml;charset=utf-8");

  private final Roster roster;
  private final Maps maps;
  private final Deeds deeds;

  MapPages(Roster roster, Maps maps, Deeds deeds) {
    this.roster = roster;
    this.maps = maps;
    this.deeds = deeds;
  }

  /// The first network's; a host with several shows each on its own page.
  @PublicPage
  @GetMapping("/{language}/map.svg")
  Object map(@PathVariable Language language) {
    var network = roster.networks().stream().findFirst();
    if (network.isEmpty()) return RefusalPage.notFound();
    var highlight = deeds.highlight(network.get().id());
    var picture =
        maps.of(network.get(), roster.bodies(network.get(), language), highlight, language);
    return ResponseEntity.ok()
        .contentType(SVG)
        .cacheControl(CacheControl.noCache())
        .body(picture.getBytes(StandardCharsets.UTF_8));
  }
}
