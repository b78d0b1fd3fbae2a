package org.peyvand.signatures.web;

import java.time.Clock;
import org.peyvand.languages.Language;
import org.peyvand.page.AdministrationEntry;
import org.peyvand.page.Answer;
import org.peyvand.signatures.Aging;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// How long what the host signs with still counts, for the operator; the table of routes asks for
/// that duty for the whole host.
@Controller
class SealsPages {
  private final Aging aging;
  private final Clock clock;

  SealsPages(Aging aging, Clock clock) {
    this.aging = aging;
    this.clock = clock;
  }

  @GetMapping("/{language}/administration/seals")
  Answer ages(@PathVariable Language language) {
    return new SealsPage(aging.ages(), clock.instant());
  }

  @Configuration(proxyBeanMethods = false)
  static class Entry {
    @Bean
    AdministrationEntry sealsEntry() {
      return new AdministrationEntry(
          "signatures.seals", "signatures.seals.says", "/administration/seals", 55);
    }
  }
}
