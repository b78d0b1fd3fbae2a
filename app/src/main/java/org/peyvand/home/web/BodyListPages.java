package org.peyvand.home.web;

import org.peyvand.home.Roster;
import org.peyvand.languages.Language;
import org.peyvand.page.Answer;
import org.peyvand.page.PublicPage;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The bodies of this host.
@Controller
class BodyListPages {
  /// Pages of the list; further ones are as empty as the last.
  private static final int PAGES_MAX = 1000;

  private final Roster roster;

  BodyListPages(Roster roster) {
    this.roster = roster;
  }

  @PublicPage
  @GetMapping("/{language}/bodies")
  Answer list(@PathVariable Language language, @RequestParam(defaultValue = "1") int page) {
    return BodiesPage.of(roster.bodies(language), Math.clamp(page, 1, PAGES_MAX));
  }
}
