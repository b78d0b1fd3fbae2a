package org.peyvand.depositary.web;

import java.util.List;
import java.util.Optional;
import org.peyvand.access.Member;
import org.peyvand.depositary.Act;
import org.peyvand.depositary.Exhibit;
import org.peyvand.depositary.Exhibits;
import org.peyvand.files.Files;
import org.peyvand.texts.Instrument;
import org.springframework.stereotype.Component;

/// Puts together what a reader sees of the evidence of an act.
@Component
class EvidenceViews {
  private final Exhibits exhibits;
  private final Files files;

  EvidenceViews(Exhibits exhibits, Files files) {
    this.exhibits = exhibits;
    this.files = files;
  }

  Evidence of(Instrument instrument, Act act, Optional<Member> reader) {
    var seen = exhibits.of(instrument, act, reader);
    var judgeable = reader.map(member -> exhibits.judgeable(seen, member)).orElse(List.of());
    return new Evidence(
        seen.stream().map(exhibit -> piece(instrument, exhibit, reader, judgeable)).toList(),
        exhibits.mayAttach(instrument, act, reader),
        reader.filter(exhibits::mayErase).isPresent());
  }

  private Evidence.Piece piece(
      Instrument instrument, Exhibit exhibit, Optional<Member> reader, List<Exhibit> judgeable) {
    return new Evidence.Piece(
        exhibit,
        files.find(exhibit.file()).orElseThrow(),
        exhibits.mayWithdraw(instrument, exhibit, reader),
        judgeable.contains(exhibit));
  }
}
