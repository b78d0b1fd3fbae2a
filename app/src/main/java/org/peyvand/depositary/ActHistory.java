package org.peyvand.depositary;

import org.peyvand.texts.Instrument;
import org.springframework.stereotype.Component;

/// What stood recorded at each act: later acts do not change it.
@Component
public class ActHistory {
  private final ActStore acts;

  ActHistory(ActStore acts) {
    this.acts = acts;
  }

  /// @param signed how many parties had signed
  public record Standing(int signed, Effect effect) {}

  /// With the act itself and all that were recorded before it.
  public Standing at(Instrument instrument, Act act) {
    var until =
        acts.of(instrument.id()).stream()
            .filter(other -> !other.recordedAt().isAfter(act.recordedAt()))
            .toList();
    return new Standing(until.size(), EffectRules.effect(instrument.setup(), until));
  }
}
