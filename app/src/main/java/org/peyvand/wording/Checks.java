package org.peyvand.wording;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.peyvand.languages.Messages;
import org.peyvand.wording.Disagreement.Kind;
import org.peyvand.wording.Disagreement.Mention;
import org.springframework.stereotype.Component;

/// Whether the versions of a clause agree in their facts: numbers in any digits, dates in any
/// calendar, defined terms. It says only what it is sure of: a number may be written in letters, a
/// date may be in the other calendar, a term may be inflected, and none of that is a difference.
/// That nothing is found does not mean that the versions agree; a reviser still has to read them.
@Component
public class Checks {
  /// What a page can show of one clause.
  private static final int DISAGREEMENTS_MAX = 50;

  private final DateReader dates;

  Checks(Messages messages) {
    dates = new DateReader(messages);
  }

  /// Where these versions differ, numbers first.
  ///
  /// @param leaves the words of one clause by language (BCP 47), in the order to report them
  /// @param terms the terms the text defines; a language that has no word for one is not asked
  public List<Disagreement> between(Map<String, String> leaves, List<DefinedTerm> terms) {
    var read = new ArrayList<Facts>();
    leaves.forEach((language, words) -> read.add(Facts.of(language, words, dates)));
    var found = new LinkedHashMap<String, Found>();
    for (var own : read) {
      for (var other : read) {
        if (own != other) accuse(own, other, found);
      }
    }
    var disagreements = new ArrayList<>(found.values().stream().map(Found::told).toList());
    for (var term : terms) TermFinder.disagreement(term, leaves).ifPresent(disagreements::add);
    disagreements.sort((one, two) -> one.kind().compareTo(two.kind()));
    return disagreements.stream().limit(DISAGREEMENTS_MAX).toList();
  }

  private static void accuse(Facts own, Facts other, Map<String, Found> found) {
    for (var fact : own.facts()) {
      if (!own.answerFor(fact) || !other.answerFor(fact) || other.have(fact)) continue;
      if (!mayAccuse(fact, own, other)) continue;
      found
          .computeIfAbsent(fact.kind() + " " + fact.meaning(), _ -> new Found(fact.kind()))
          .add(fact, own, other.language());
    }
  }

  private static boolean mayAccuse(Fact fact, Facts own, Facts other) {
    return switch (fact.weight()) {
      case FIRM -> true;
      case SMALL ->
          other.facts().stream()
              .anyMatch(
                  theirs ->
                      theirs.kind() == fact.kind()
                          && theirs.weight() != Fact.Weight.SOFT
                          && !own.have(theirs));
      case SOFT -> false;
    };
  }

  /// One fact, gathered from all who have it.
  private static final class Found {
    private final Kind kind;
    private final Map<String, Mention> said = new LinkedHashMap<>();
    private final Set<String> missing = new LinkedHashSet<>();

    Found(Kind kind) {
      this.kind = kind;
    }

    void add(Fact fact, Facts own, String other) {
      said.putIfAbsent(
          own.language(),
          new Mention(
              own.language(),
              fact.start(),
              fact.end(),
              own.words().substring(fact.start(), fact.end())));
      missing.add(other);
    }

    Disagreement told() {
      return new Disagreement(kind, List.copyOf(said.values()), List.copyOf(missing));
    }
  }
}
