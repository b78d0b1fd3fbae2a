package org.peyvand.amendments.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.peyvand.languages.Language;
import org.peyvand.languages.Numerals;
import org.peyvand.languages.Phrase;
import org.peyvand.texts.Clause;
import org.peyvand.texts.Leaf;

/// A piece of the text as a person recognizes it: what it is, its number, its first words.
public record Place(String eId, Clause.Kind kind, String number, Phrase words) {
  /// Enough of the words to recognize a clause in a list.
  private static final int WORDS_SHOWN = 70;

  /// Every piece, in the order of reading.
  static List<Place> all(List<Clause> clauses, Language reader) {
    var paths = new HashMap<String, List<Integer>>();
    return clauses.stream().map(clause -> of(clause, paths, reader)).toList();
  }

  private static Place of(Clause clause, Map<String, List<Integer>> paths, Language reader) {
    var path = new ArrayList<>(paths.getOrDefault(clause.parent(), List.of()));
    boolean counted =
        switch (clause.kind()) {
          case CLAUSE, SUBCLAUSE, ITEM -> true;
          case PREFACE, FORMULA, RECITAL, HEADING, CONCLUSION -> false;
        };
    if (counted) {
      path.add(clause.number());
      paths.put(clause.eId(), path);
    }
    var leaf = clause.leaf(reader.tag()).or(() -> clause.leaves().stream().findFirst());
    var words = leaf.map(Leaf::words).orElse("—");
    return new Place(
        clause.eId(),
        clause.kind(),
        counted ? Numerals.clause(reader, path) : "",
        new Phrase(leaf.map(Leaf::language).orElse(reader.tag()), shortened(words)));
  }

  private static String shortened(String words) {
    int points = words.codePointCount(0, words.length());
    if (points <= WORDS_SHOWN) return words;
    return words.substring(0, words.offsetByCodePoints(0, WORDS_SHOWN)) + "…";
  }
}
