package org.peyvand.wording;

import java.util.Collections;
import java.util.Set;
import org.peyvand.wording.Disagreement.Kind;

/// A number, date or time as it stands in the words of a language, with everything it may mean:
/// `1.234` may be a thousand and more or little more than one, ۱۴۰۴ may be 2025 or 2026. Two facts
/// agree when they may mean the same.
record Fact(Kind kind, Set<String> meanings, int start, int end, Weight weight) {
  /// How much a fact may claim.
  enum Weight {
    /// Whoever lacks it says something else.
    FIRM,
    /// So small a number that a language may have a word for it ("twice", a dual): it counts only
    /// against another number that stands there in its stead.
    SMALL,
    /// Written in words, or part of a name: good enough to agree with, not to accuse.
    SOFT
  }

  /// The first meaning, by which the same fact is known in several languages.
  String meaning() {
    return meanings.iterator().next();
  }

  boolean agreesWith(Fact other) {
    return kind == other.kind && !Collections.disjoint(meanings, other.meanings);
  }
}
