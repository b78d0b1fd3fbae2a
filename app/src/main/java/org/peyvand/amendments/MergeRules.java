package org.peyvand.amendments;

import java.util.ArrayList;
import java.util.List;
import org.peyvand.amendments.Amendment.Kind;
import org.peyvand.wording.WordMerge;

/// What a clause would say with some of its amendments in it.
public final class MergeRules {
  private MergeRules() {}

  /// The words with as many of the amendments as can stand together.
  ///
  /// @param left those whose changes touch the ones before them, by number
  /// @param deletes the numbers of those that take the clause out
  public record Merged(String words, List<Integer> left, List<Integer> deletes) {
    public Merged {
      left = List.copyOf(left);
      deletes = List.copyOf(deletes);
    }
  }

  /// @param words the clause as it stands in this language
  /// @param chosen in the order in which they are entered
  static Merged merge(String eId, String language, String words, List<Amendment> chosen) {
    var merged = words;
    var left = new ArrayList<Integer>();
    var deletes = new ArrayList<Integer>();
    for (var amendment : chosen) {
      for (var step : amendment.steps()) {
        if (!eId.equals(step.eId())) continue;
        if (step.kind() == Kind.DELETE) deletes.add(amendment.number());
        var worded = step.wordings().get(language);
        if (step.kind() != Kind.REPLACE || worded == null || worded.base() == null) continue;
        var together = WordMerge.merge(language, worded.base(), worded.words(), merged);
        if (together.isEmpty()) {
          left.add(amendment.number());
        } else {
          merged = together.get();
        }
      }
    }
    return new Merged(merged, left, deletes);
  }
}
