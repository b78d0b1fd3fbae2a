package org.peyvand.texts;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.peyvand.texts.Leaf.State;

/// What a change in one language means for the leaf and for the others.
final class LeafRules {
  private LeafRules() {}

  /// Whether the words may be put in place of the leaf's; empty when they may.
  static Optional<AmendOutcome> refusal(
      Instrument instrument, Leaf leaf, String words, int version) {
    if (instrument.adopted().isPresent()) {
      return Optional.of(AmendOutcome.Refused.ALREADY_ADOPTED);
    }
    if (leaf.version() != version) return Optional.of(new AmendOutcome.Overtaken(leaf, words));
    if (words.codePoints().allMatch(Character::isSpaceChar)) {
      return Optional.of(AmendOutcome.Refused.EMPTY);
    }
    if (words.length() > Leaf.LENGTH_MAX) return Optional.of(AmendOutcome.Refused.TOO_LONG);
    if (!Leaf.strays(words).isEmpty()) return Optional.of(AmendOutcome.Refused.STRAY_CHARACTER);
    // A stale leaf may turn out to say the right thing already; then the same words are an answer.
    boolean unchanged = words.equals(leaf.words()) && leaf.state() != State.STALE;
    return unchanged ? Optional.of(AmendOutcome.Refused.UNCHANGED) : Optional.empty();
  }

  /// A stale leaf that is worded anew follows the others; any other leaf goes ahead of them.
  static State after(Leaf leaf) {
    return leaf.state() == State.STALE || leaf.courtesy() ? State.TRANSLATED : State.DRAFT;
  }

  /// The languages that become stale when this leaf is worded anew.
  static List<String> staleAfter(Clause clause, Leaf leaf) {
    if (after(leaf) == State.TRANSLATED) return List.of();
    return clause.leaves().stream()
        .map(Leaf::language)
        .filter(language -> !language.equals(leaf.language()))
        .toList();
  }

  /// Whether this reviser may confirm the leaf; empty when they may.
  static Optional<ConfirmOutcome> refusal(
      Instrument instrument, Leaf leaf, UUID reviser, int version) {
    if (instrument.adopted().isPresent()) {
      return Optional.of(ConfirmOutcome.Refused.ALREADY_ADOPTED);
    }
    if (leaf.version() != version) return Optional.of(new ConfirmOutcome.Overtaken(leaf));
    if (leaf.courtesy()) return Optional.of(ConfirmOutcome.Refused.COURTESY);
    if (leaf.setBy().account().equals(reviser)) {
      return Optional.of(ConfirmOutcome.Refused.OWN_WORDS);
    }
    return switch (leaf.state()) {
      case STALE -> Optional.of(ConfirmOutcome.Refused.STALE);
      case CONCORDANT -> Optional.of(ConfirmOutcome.Refused.ALREADY_CONCORDANT);
      case DRAFT, TRANSLATED, REVIEWED -> Optional.empty();
    };
  }
}
