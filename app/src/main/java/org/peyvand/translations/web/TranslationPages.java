package org.peyvand.translations.web;

import org.peyvand.access.Member;
import org.peyvand.access.SignedIn;
import org.peyvand.languages.Language;
import org.peyvand.page.AdministrationEntry;
import org.peyvand.page.Answer;
import org.peyvand.translations.Translations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The languages of this host, for its operator.
@Controller
class TranslationPages {
  private final Translations translations;

  TranslationPages(Translations translations) {
    this.translations = translations;
  }

  /// The table of routes has asked for the operator's duty for the whole host; there is no narrower
  /// scope to judge.
  @GetMapping("/{language}/administration/languages")
  Answer languages(@PathVariable Language language, @SignedIn Member operator) {
    return TranslationsPage.of(translations);
  }

  @Configuration(proxyBeanMethods = false)
  static class Entry {
    @Bean
    AdministrationEntry languagesEntry() {
      return new AdministrationEntry(
          "translations.title", "translations.purpose", "/administration/languages", 50);
    }
  }
}
