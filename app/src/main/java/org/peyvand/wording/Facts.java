package org.peyvand.wording;

import java.util.ArrayList;
import java.util.List;

/// What can be compared in the words of one language.
///
/// @param unclearDates whether a month is named without our having understood the date: then its
///   dates accuse nobody and are accused by nobody
record Facts(String language, String words, List<Fact> facts, boolean unclearDates) {
  /// A clause with more figures than this is a table; what comes after is not compared.
  private static final int FACTS_MAX = 300;

  Facts {
    facts = List.copyOf(facts);
  }

  static Facts of(String language, String words, DateReader dates) {
    var read = dates.read(language, words);
    var facts = new ArrayList<>(read.facts());
    facts.addAll(NumberReader.read(language, read.rest(), read.nearMonths()));
    return new Facts(
        language,
        words,
        facts.size() > FACTS_MAX ? facts.subList(0, FACTS_MAX) : facts,
        read.unclear());
  }

  /// Whether these words have the fact of another language, in figures or in letters.
  boolean have(Fact fact) {
    return facts.stream().anyMatch(own -> own.agreesWith(fact))
        || (fact.kind() == Disagreement.Kind.NUMBER && mayBeTime(fact))
        || (fact.kind() == Disagreement.Kind.NUMBER
            && fact.meanings().stream()
                .anyMatch(meaning -> SpelledNumbers.mayStand(language, words, meaning)));
  }

  /// Ten o'clock here may be 10:00 there.
  private boolean mayBeTime(Fact fact) {
    return fact.meaning().matches("[012]?\\d(?:\\.\\d{1,2})?")
        && facts.stream().anyMatch(own -> own.kind() == Disagreement.Kind.TIME);
  }

  /// Whether a fact of another language may be held against these words.
  boolean answerFor(Fact fact) {
    return switch (fact.kind()) {
      case DATE -> !unclearDates;
      // The Ethiopian day begins at dawn: two o'clock is eight elsewhere.
      case TIME -> !language.startsWith("am");
      case NUMBER, TERM -> true;
    };
  }
}
