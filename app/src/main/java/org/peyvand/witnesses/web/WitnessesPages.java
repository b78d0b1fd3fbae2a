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
        witnesses.keys().stream().map(WitnessesPages::brief).toList(),
        witnesses.file(),
        witnesses.asked(),
        witnesses.watched(),
        witnesses.conflicts().stream().map(WitnessesPage.Evidence::of).toList());
  }

  /// A post-quantum key fills a page.
  private static String brief(VerifierKey key) {
    var line = key.toString();
    var id = line.substring(0, line.indexOf('+', line.indexOf('+') + 1));
    return id + " (" + key.kind().algorithmName() + ")";
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
