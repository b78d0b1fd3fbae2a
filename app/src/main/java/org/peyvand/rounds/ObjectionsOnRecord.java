package org.peyvand.rounds;

import java.util.stream.Collectors;
import org.peyvand.languages.Language;
import org.peyvand.network.Body;
import org.peyvand.network.Networks;
import org.peyvand.texts.Adoption;
import org.peyvand.texts.AdoptionProposal;
import org.peyvand.texts.Instrument;
import org.springframework.stereotype.Component;

/// Proposes for the record of an adoption what parties objected to on the last round, each in its
/// own words.
@Component
class ObjectionsOnRecord implements AdoptionProposal {
  private final RoundStore rounds;
  private final StanceStore stances;
  private final Networks networks;

  ObjectionsOnRecord(RoundStore rounds, StanceStore stances, Networks networks) {
    this.rounds = rounds;
    this.stances = stances;
    this.networks = networks;
  }

  @Override
  public String objections(Instrument instrument, Language reader) {
    var all =
        rounds.last(instrument.id()).stream()
            .flatMap(round -> stances.of(instrument.id(), round.number()).stream())
            .filter(stance -> stance.kind() == Stance.Kind.OBJECTION)
            .map(stance -> name(stance, reader) + ": " + words(stance))
            .collect(Collectors.joining("\n"));
    // A summary is for the secretariat to write; what does not fit stays with the round.
    return all.length() > Adoption.OBJECTIONS_LENGTH_MAX
        ? all.substring(0, Adoption.OBJECTIONS_LENGTH_MAX - 1) + "…"
        : all;
  }

  private String name(Stance stance, Language reader) {
    return networks.body(stance.body()).map(Body::names).orElseThrow().in(reader).text();
  }

  private static String words(Stance stance) {
    return stance.statement().map(Statement::words).orElse("");
  }
}
