package org.peyvand.texts.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.peyvand.languages.Language;
import org.peyvand.languages.Numerals;
import org.peyvand.languages.Phrase;
import org.peyvand.texts.Clause;
import org.peyvand.texts.Instrument;
import org.peyvand.texts.Leaf;

/// Turns the tree into rows that a template can print one after another.
public final class ClauseView {
  private ClauseView() {}

  /// One clause, in one language or in two.
  public record Row(String eId, Clause.Kind kind, Cell main, @Nullable Cell beside) {
    public boolean heading() {
      return kind == Clause.Kind.HEADING;
    }

    /// The look of the piece itself, as the stylesheet names it.
    public String look() {
      return switch (kind) {
        case PREFACE -> "text-place";
        case FORMULA -> "formula";
        case RECITAL -> "recitals";
        case HEADING -> "section-title";
        case CLAUSE -> "clause";
        case SUBCLAUSE, ITEM -> "clause is-sub";
        case CONCLUSION -> "testimonium";
      };
    }

    /// The look of the row that holds it in two languages.
    public String rowLook() {
      return switch (kind) {
        case PREFACE, FORMULA, RECITAL, CONCLUSION -> " is-recital";
        case HEADING -> " is-section";
        case SUBCLAUSE, ITEM -> " is-sub";
        case CLAUSE -> "";
      };
    }
  }

  /// A clause in a language.
  ///
  /// @param number in the digits of the language; empty where the piece has none
  /// @param state none where there are no words in this language
  public record Cell(String number, Phrase words, Leaf.@Nullable State state, boolean courtesy) {}

  /// The authentic languages in their order, then those of courtesy translations.
  static List<String> languages(Instrument instrument, List<Clause> clauses) {
    var tags = new LinkedHashSet<>(instrument.setup().languages());
    for (var clause : clauses) for (var leaf : clause.leaves()) tags.add(leaf.language());
    return List.copyOf(tags);
  }

  /// The reader's language where the text exists in it; else English; else its first.
  static String mainLanguage(Instrument instrument, List<Clause> clauses, String wanted) {
    var tags = languages(instrument, clauses);
    if (tags.contains(wanted)) return wanted;
    return tags.contains("en") ? "en" : tags.getFirst();
  }

  static List<Row> rows(List<Clause> clauses, String main, @Nullable String beside) {
    var paths = paths(clauses);
    var rows = new ArrayList<Row>();
    for (var clause : clauses) {
      var path = paths.getOrDefault(clause.eId(), List.of());
      rows.add(
          new Row(
              clause.eId(),
              clause.kind(),
              cell(clause, path, main),
              beside == null ? null : cell(clause, path, beside)));
    }
    return rows;
  }

  private static Cell cell(Clause clause, List<Integer> path, String tag) {
    var leaf = clause.leaf(tag);
    return new Cell(
        number(path, tag),
        new Phrase(tag, leaf.map(Leaf::words).orElse("—")),
        leaf.map(Leaf::state).orElse(null),
        leaf.filter(Leaf::courtesy).isPresent());
  }

  static String number(List<Integer> path, String tag) {
    if (path.isEmpty()) return "";
    return Numerals.clause(Language.of(tag).orElse(Language.EN), path);
  }

  /// The numbers from the outermost clause inwards, for what has a number.
  static Map<String, List<Integer>> paths(List<Clause> clauses) {
    var paths = new HashMap<String, List<Integer>>();
    for (var clause : clauses) {
      switch (clause.kind()) {
        case CLAUSE -> paths.put(clause.eId(), List.of(clause.number()));
        case SUBCLAUSE, ITEM -> {
          var path = new ArrayList<>(paths.getOrDefault(clause.parent(), List.of()));
          path.add(clause.number());
          paths.put(clause.eId(), List.copyOf(path));
        }
        case PREFACE, FORMULA, RECITAL, HEADING, CONCLUSION -> {}
      }
    }
    return paths;
  }
}
