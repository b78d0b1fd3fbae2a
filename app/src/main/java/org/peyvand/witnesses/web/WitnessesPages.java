package org.peyvand.witnesses.web;

import org.peyvand.languages.Language;
import org.peyvand.page.AdministrationEntry;
import org.peyvand.page.Answer;
import org.peyvand.tlog.VerifierKey;
import org.peyvand.witnesses.Witnesses;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The operator's page about witnesses; the table of routes asks for that duty for the whole host.
@Controller
class WitnessesPages {
  private final Witnesses witnesses;

  WitnessesPages(Witnesses witnesses) {
    this.witnesses = witnesses;
  }

  @GetMapping("/{language}/administration/witnesses")
  Answer standing(@PathVariable Language language) {
    return new WitnessesPage(
        "/witness",
        witnesses.keys().stream().map(VerifierKey::toString).toList(),
        witnesses.file(),
        witnesses.asked(),
        witnesses.watched(),
        witnesses.conflicts().stream().map(WitnessesPage.Evidence::of).toList());
  }

  @Configuration(proxyBeanMethods = false)
  static class Entry {
    @Bean
    AdministrationEntry witnessesEntry() {
      return new AdministrationEntry(
          "witnesses.title", "witnesses.purpose", "/administration/witnesses", 60);
    }
  }
}
