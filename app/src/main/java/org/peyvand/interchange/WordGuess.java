package org.peyvand.interchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.peyvand.interchange.ProposedChange.Kind;
import org.peyvand.interchange.WordFile.Paragraph;
import org.peyvand.texts.Clause;
import org.peyvand.texts.Leaf;
import org.peyvand.wording.Likeness;
import org.peyvand.wording.WordDiff;

/// Changes in a file that has none of our bookmarks, because it was made from another template: its
/// paragraphs are held against the words of every leaf. What is found so is never certain.
final class WordGuess {
  /// Less in common, and they are two clauses.
  private static final double ALIKE = 0.6;

  /// So much more than the second best, or nobody can say which is meant.
  private static final double AHEAD = 0.1;

  /// A number before the words: 3. ۳. 3.1 三、 (a)
  private static final String NUMBER =
      "^\\s*(?:[\\p{Nd}]+(?:[.．][\\p{Nd}]+)*[.)、．]?|[一二三四五六七八九十]+、|\\(?\\p{L}\\))\\s+";

  private final Map<String, Map<String, Leaf>> leaves = new LinkedHashMap<>();
  private final Map<Leaf, String> names = new HashMap<>();
  private final Map<Leaf, Likeness> read = new HashMap<>();

  private WordGuess(List<Clause> clauses) {
    for (var clause : clauses) {
      for (var leaf : clause.leaves()) {
        leaves
            .computeIfAbsent(leaf.language(), _ -> new HashMap<>())
            .putIfAbsent(leaf.words(), leaf);
        names.put(leaf, clause.eId());
      }
    }
  }

  static List<ProposedChange> changes(List<Paragraph> paragraphs, List<Clause> clauses) {
    return new WordGuess(clauses).changes(paragraphs);
  }

  private List<ProposedChange> changes(List<Paragraph> paragraphs) {
    var open = new ArrayList<Paragraph>();
    var languages = new HashSet<String>();
    var settled = new HashSet<Leaf>();
    for (var paragraph : paragraphs) {
      var exact = exact(words(paragraph.before()));
      exact.ifPresent(leaf -> languages.add(leaf.language()));
      exact.ifPresent(settled::add);
      boolean changed = !paragraph.before().equals(paragraph.after());
      if (changed || exact.isEmpty()) open.add(paragraph);
    }
    var found = new ArrayList<ProposedChange>();
    for (var paragraph : open) {
      var before = words(paragraph.before());
      var after = words(paragraph.after());
      if (before.isEmpty()) continue;
      exact(before)
          .or(() -> likest(before, languages, settled))
          .filter(leaf -> !WordDiff.same(leaf.language(), leaf.words(), after))
          .ifPresent(leaf -> found.add(change(leaf, after, paragraph)));
    }
    return found;
  }

  private static String words(String paragraph) {
    return Leaf.tidy(paragraph.replaceFirst(NUMBER, ""));
  }

  private Optional<Leaf> exact(String words) {
    return leaves.values().stream()
        .map(known -> known.get(words))
        .filter(java.util.Objects::nonNull)
        .findFirst();
  }

  private Optional<Leaf> likest(String words, HashSet<String> languages, HashSet<Leaf> settled) {
    Leaf best = null;
    double first = 0;
    double second = 0;
    for (var language : leaves.entrySet()) {
      if (!languages.isEmpty() && !languages.contains(language.getKey())) continue;
      var own = Likeness.of(language.getKey(), words);
      for (var leaf : language.getValue().values()) {
        if (settled.contains(leaf)) continue;
        var theirs = read.computeIfAbsent(leaf, one -> Likeness.of(one.language(), one.words()));
        if (own.atMost(theirs) < ALIKE) continue;
        double alike = own.to(theirs);
        if (alike > first) {
          second = first;
          first = alike;
          best = leaf;
        } else {
          second = Math.max(second, alike);
        }
      }
    }
    return first >= ALIKE && first - second >= AHEAD ? Optional.ofNullable(best) : Optional.empty();
  }

  private ProposedChange change(Leaf leaf, String after, Paragraph paragraph) {
    return new ProposedChange(
        names.getOrDefault(leaf, ""),
        leaf.language(),
        after.isEmpty() ? Kind.DELETE : Kind.REPLACE,
        "",
        after,
        WordChanges.authors(paragraph.spans()),
        WordChanges.latest(paragraph.spans()),
        false);
  }
}
