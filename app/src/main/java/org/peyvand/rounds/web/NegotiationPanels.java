package org.peyvand.rounds.web;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.peyvand.access.Contact;
import org.peyvand.access.CurrentMember;
import org.peyvand.access.Member;
import org.peyvand.access.Offices;
import org.peyvand.page.Panel;
import org.peyvand.rounds.Brackets;
import org.peyvand.rounds.Rounds;
import org.peyvand.rounds.Silences;
import org.peyvand.texts.Instrument;
import org.peyvand.texts.TextPanel;
import org.springframework.stereotype.Component;

/// What this room shows on the page of a text, and never to the public: a draft that everybody may
/// read is still negotiated among its parties.
@Component
class NegotiationPanels implements TextPanel {
  private final Rounds rounds;
  private final Silences silences;
  private final Brackets brackets;
  private final CurrentMember current;
  private final Offices offices;

  NegotiationPanels(
      Rounds rounds, Silences silences, Brackets brackets, CurrentMember current, Offices offices) {
    this.rounds = rounds;
    this.silences = silences;
    this.brackets = brackets;
    this.current = current;
    this.offices = offices;
  }

  @Override
  public String key() {
    return "negotiation";
  }

  @Override
  public List<Panel> panels(Instrument instrument) {
    return current
        .now()
        .filter(member -> rounds.find(instrument.slug(), member).isPresent())
        .map(member -> List.<Panel>of(panel(instrument, member)))
        .orElse(List.of());
  }

  private NegotiationPanel panel(Instrument instrument, Member member) {
    Optional<ZoneId> zone = offices.contact(member.account()).map(Contact::zone);
    return new NegotiationPanel(
        "/texts/" + instrument.slug(),
        rounds.last(instrument.id()),
        silences.running(instrument.id()),
        brackets.openClauses(instrument.id()).size(),
        zone.orElse(ZoneOffset.UTC));
  }
}
