package org.peyvand.wording;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// How much two wordings have in common: the words of one, counted, to be held against another's
/// (Dice's coefficient over words, without blanks and marks). 1 is the same words in whatever
/// order, 0 is none in common.
public final class Likeness {
  private final Map<String, Integer> counts = new HashMap<>();
  private final int size;

  private Likeness(String language, String words) {
    int counted = 0;
    for (var token : Tokens.of(language, words)) {
      if (!Tokens.isWord(token)) continue;
      counts.merge(Tokens.key(language, token).toLowerCase(Locale.ROOT), 1, Integer::sum);
      counted++;
    }
    size = counted;
  }

  /// Reads the words once, to be compared with many.
  public static Likeness of(String language, String words) {
    return new Likeness(language, words);
  }

  /// How many words it has.
  public int size() {
    return size;
  }

  /// From 0 to 1.
  public double to(Likeness other) {
    if (size == 0 || other.size == 0) return 0;
    var small = size < other.size ? this : other;
    var large = small == this ? other : this;
    int common = 0;
    for (var word : small.counts.entrySet()) {
      common += Math.min(word.getValue(), large.counts.getOrDefault(word.getKey(), 0));
    }
    return 2.0 * common / (size + other.size);
  }

  /// The most that could come out, by the numbers of words alone: cheap to ask first.
  public double atMost(Likeness other) {
    if (size == 0 || other.size == 0) return 0;
    return 2.0 * Math.min(size, other.size) / (size + other.size);
  }
}
