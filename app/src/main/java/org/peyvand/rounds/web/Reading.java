package org.peyvand.rounds.web;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.peyvand.access.Contact;
import org.peyvand.access.Member;
import org.peyvand.access.Offices;
import org.peyvand.kernel.Slug;
import org.peyvand.languages.Language;
import org.peyvand.network.Networks;
import org.peyvand.rounds.Edition;
import org.peyvand.rounds.Rounds;
import org.peyvand.texts.Instrument;
import org.springframework.stereotype.Component;

/// Finds for every page what all of them need, and only for those inside the negotiation.
@Component
class Reading {
  private final Rounds rounds;
  private final Networks networks;
  private final Offices offices;

  Reading(Rounds rounds, Networks networks, Offices offices) {
    this.rounds = rounds;
    this.networks = networks;
    this.offices = offices;
  }

  Optional<Setting> find(Slug slug, Member member, Language language) {
    return rounds.find(slug, member).map(instrument -> setting(instrument, member, language));
  }

  private Setting setting(Instrument instrument, Member member, Language language) {
    var tags = instrument.setup().languages();
    var wanted = language.tag();
    var main = tags.contains(wanted) ? wanted : tags.contains("en") ? "en" : tags.getFirst();
    return new Setting(
        instrument,
        main,
        instrument.setup().parties().stream()
            .flatMap(body -> networks.body(body).stream())
            .toList(),
        rounds.party(member, instrument),
        rounds.chairs(member, instrument),
        zone(member));
  }

  private ZoneId zone(Member member) {
    return offices.contact(member.account()).map(Contact::zone).orElse(ZoneOffset.UTC);
  }

  /// What stands now in the language in which clauses are quoted.
  Edition now(Setting setting) {
    return rounds.now(setting.instrument().id(), setting.main());
  }
}
