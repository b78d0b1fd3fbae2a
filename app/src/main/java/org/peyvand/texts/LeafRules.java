package org.peyvand.texts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.peyvand.languages.Language;
import org.peyvand.texts.Leaf.State;
import org.peyvand.wording.WordMerge;

/// What a change in one language means for the leaf and for the others.
final class LeafRules {
  private LeafRules() {}

  /// Whether the words may be put in place of the leaf's, or make the first leaf of the language;
  /// empty when they may.
  static Optional<AmendOutcome> refusal(
      Instrument instrument, Optional<Leaf> before, String words, int version) {
    if (instrument.adopted().isPresent()) {
      return Optional.of(AmendOutcome.Refused.ALREADY_ADOPTED);
    }
    if (before.isEmpty()) return unfit(words).map(AmendOutcome.class::cast);
    var leaf = before.get();
    if (leaf.version() != version) return Optional.of(new AmendOutcome.Overtaken(leaf, words));
    var unfit = unfit(words);
    if (unfit.isPresent()) return Optional.of(unfit.get());
    // A stale leaf may turn out to say the right thing already; then the same words are an answer.
    boolean unchanged = words.equals(leaf.words()) && leaf.state() != State.STALE;
    return unchanged ? Optional.of(AmendOutcome.Refused.UNCHANGED) : Optional.empty();
  }

  /// Both changes of a leaf that two people changed at once; empty where there is nothing to merge,
  /// or where people have to.
  ///
  /// @param base what the second of them started from, at this version
  static Optional<String> merged(Optional<Leaf> leaf, String base, String words, int version) {
    return leaf.filter(now -> now.version() != version && !now.words().equals(base))
        .flatMap(now -> WordMerge.merge(now.language(), base, words, now.words()))
        .filter(merged -> unfit(merged).isEmpty());
  }

  /// Why these words cannot stand in any clause; empty when they can.
  static Optional<AmendOutcome.Refused> unfit(String words) {
    if (words.codePoints().allMatch(Character::isSpaceChar)) {
      return Optional.of(AmendOutcome.Refused.EMPTY);
    }
    if (words.length() > Leaf.LENGTH_MAX) return Optional.of(AmendOutcome.Refused.TOO_LONG);
    return Leaf.strays(words).isEmpty()
        ? Optional.empty()
        : Optional.of(AmendOutcome.Refused.STRAY_CHARACTER);
  }

  /// The same of the words of a new piece, which come in one language at least.
  static Optional<AmendOutcome.Refused> unfit(List<Wording> words) {
    if (words.isEmpty()) return Optional.of(AmendOutcome.Refused.EMPTY);
    return words.stream()
        .flatMap(wording -> unfit(Leaf.tidy(wording.words())).stream())
        .findFirst();
  }

  /// The first words of a piece in a language.
  ///
  /// @param leads whether the other languages are to follow these words
  static Leaf first(Instrument instrument, Wording wording, boolean leads, Instant at) {
    boolean courtesy = !instrument.setup().languages().contains(wording.language());
    return new Leaf(
        wording.language(),
        courtesy,
        Leaf.tidy(wording.words()),
        leads && !courtesy ? State.DRAFT : State.TRANSLATED,
        1,
        wording.by(),
        at,
        Optional.empty());
  }

  /// Whether the text can have words in this language: one of the authentic ones, or one that
  /// Peyvand's own pages speak, for a courtesy translation.
  static boolean mayHave(Instrument instrument, String language) {
    return instrument.setup().languages().contains(language) || Language.of(language).isPresent();
  }

  /// Whether the leaf follows others rather than going ahead of them.
  static boolean follows(Leaf leaf) {
    return leaf.courtesy() || leaf.state() == State.STALE || leaf.state() == State.TRANSLATED;
  }

  /// A leaf that follows others still follows when it is worded anew: who types on does not turn
  /// the others stale. Any other leaf goes ahead of them.
  static State after(Leaf leaf) {
    return follows(leaf) ? State.TRANSLATED : State.DRAFT;
  }

  /// The languages that become stale when this leaf is worded anew.
  static List<String> staleAfter(Clause clause, Leaf leaf) {
    return follows(leaf) ? List.of() : others(clause, leaf.language());
  }

  /// The leaf with new words.
  ///
  /// @param leads whether the other languages are to follow them
  static Leaf reworded(Leaf leaf, Wording wording, boolean leads, Instant at) {
    return new Leaf(
        leaf.language(),
        leaf.courtesy(),
        Leaf.tidy(wording.words()),
        leads && !leaf.courtesy() ? State.DRAFT : State.TRANSLATED,
        leaf.version() + 1,
        wording.by(),
        at,
        Optional.empty());
  }

  /// The languages that become stale when one is worded anew.
  static List<String> others(Clause clause, String language) {
    return clause.leaves().stream()
        .map(Leaf::language)
        .filter(other -> !other.equals(language))
        .toList();
  }

  /// Whether this reviser may judge the leaf so; empty when they may.
  static Optional<ConfirmOutcome> refusal(
      Instrument instrument,
      Leaf leaf,
      UUID reviser,
      int version,
      Judgement judgement,
      String reason) {
    if (instrument.adopted().isPresent()) {
      return Optional.of(ConfirmOutcome.Refused.ALREADY_ADOPTED);
    }
    if (leaf.version() != version) return Optional.of(new ConfirmOutcome.Overtaken(leaf));
    if (leaf.courtesy()) return Optional.of(ConfirmOutcome.Refused.COURTESY);
    if (leaf.setBy().account().equals(reviser)) {
      return Optional.of(ConfirmOutcome.Refused.OWN_WORDS);
    }
    if (judgement == Judgement.NO_EFFECT && reason.isBlank()) {
      return Optional.of(ConfirmOutcome.Refused.NO_REASON);
    }
    if (reason.length() > Change.REASON_MAX) {
      return Optional.of(ConfirmOutcome.Refused.REASON_TOO_LONG);
    }
    return Optional.ofNullable(
        switch (leaf.state()) {
          case STALE -> judgement == Judgement.NO_EFFECT ? null : ConfirmOutcome.Refused.STALE;
          case CONCORDANT -> ConfirmOutcome.Refused.ALREADY_CONCORDANT;
          case REVIEWED ->
              judgement == Judgement.CONFIRMS ? null : ConfirmOutcome.Refused.ALREADY_REVIEWED;
          case DRAFT, TRANSLATED ->
              judgement == Judgement.NO_EFFECT ? ConfirmOutcome.Refused.NOT_STALE : null;
        });
  }
}
