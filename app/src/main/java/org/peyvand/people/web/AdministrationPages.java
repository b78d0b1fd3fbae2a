package org.peyvand.people.web;

import java.util.Comparator;
import java.util.List;
import org.peyvand.languages.Language;
import org.peyvand.network.Networks;
import org.peyvand.page.AdministrationEntry;
import org.peyvand.page.Answer;
import org.peyvand.people.Invitations;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The operator's overview of the house.
@Controller
class AdministrationPages {
  private final Networks networks;
  private final Invitations invitations;
  private final List<AdministrationEntry> entries;

  AdministrationPages(
      Networks networks, Invitations invitations, ObjectProvider<AdministrationEntry> entries) {
    this.networks = networks;
    this.invitations = invitations;
    this.entries =
        entries.stream().sorted(Comparator.comparingInt(AdministrationEntry::order)).toList();
  }

  @GetMapping("/{language}/administration")
  Answer overview(@PathVariable Language language, @RequestParam(defaultValue = "") String after) {
    var bodies = networks.bodies(after);
    return new AdministrationPage(
        entries, networks.networks(), bodies.items(), bodies.more(), invitations.waiting());
  }

  @Configuration(proxyBeanMethods = false)
  static class Entries {
    @Bean
    AdministrationEntry hostPeopleEntry() {
      return new AdministrationEntry(
          "people.host", "people.host.says", "/administration/people", 10);
    }

    @Bean
    AdministrationEntry historyEntry() {
      return new AdministrationEntry(
          "people.history", "people.history.says", "/administration/history", 20);
    }
  }
}
