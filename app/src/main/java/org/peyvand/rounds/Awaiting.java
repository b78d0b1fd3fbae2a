package org.peyvand.rounds;

import java.util.Optional;
import org.peyvand.access.Member;
import org.peyvand.texts.Delegates;
import org.peyvand.texts.Instrument;
import org.springframework.stereotype.Service;

/// What a negotiation awaits from a member, for their desk.
@Service
public class Awaiting {
  private final RoundStore rounds;
  private final SilenceStore silences;
  private final Positions positions;
  private final Delegates delegates;

  Awaiting(RoundStore rounds, SilenceStore silences, Positions positions, Delegates delegates) {
    this.rounds = rounds;
    this.silences = silences;
    this.positions = positions;
    this.delegates = delegates;
  }

  /// The silence procedure in which the member's party may still speak.
  public Optional<Silence> silence(Member member, Instrument instrument) {
    return speaks(member, instrument) ? silences.running(instrument.id()) : Optional.empty();
  }

  /// How many clauses await a word of the member's party; none before the first round is closed.
  public int positions(Member member, Instrument instrument) {
    if (!speaks(member, instrument) || rounds.last(instrument.id()).isEmpty()) return 0;
    return delegates
        .party(member, instrument)
        .map(party -> positions.awaited(instrument, party))
        .orElse(0);
  }

  private boolean speaks(Member member, Instrument instrument) {
    return instrument.adopted().isEmpty() && delegates.party(member, instrument).isPresent();
  }
}
