package org.peyvand.depositary;

import java.time.LocalDate;
import java.util.List;
import org.peyvand.texts.Provisions;
import org.peyvand.texts.Setup;

/// When a text takes effect, computed from its rule and the acts.
final class EffectRules {
  private EffectRules() {}

  static Effect effect(Setup setup, List<Act> acts) {
    return effect(
        setup.provisions().effect(), setup.parties().size(), acts.stream().map(Act::on).toList());
  }

  /// @param signatures the civil dates of the signatures, in any order
  static Effect effect(Provisions.Effect rule, int parties, List<LocalDate> signatures) {
    var needed =
        switch (rule.rule()) {
          case SIGNATURES -> rule.count();
          case ALL_SIGNATURES -> parties;
        };
    if (signatures.size() < needed) return new Effect.NotYet(needed - signatures.size());
    return signatures.stream()
        .sorted()
        .skip(Math.max(0, needed - 1))
        .findFirst()
        .<Effect>map(Effect.InEffect::new)
        .orElseGet(() -> new Effect.NotYet(0));
  }
}
