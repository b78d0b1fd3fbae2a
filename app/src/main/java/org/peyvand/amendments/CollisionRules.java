package org.peyvand.amendments;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.peyvand.amendments.Amendment.Kind;
import org.peyvand.amendments.Amendment.Step;
import org.peyvand.wording.WordMerge;

/// Which amendments cannot both be entered as they stand.
final class CollisionRules {
  private CollisionRules() {}

  /// For each amendment, by its number, the numbers of those it collides with; only what does.
  static Map<Integer, SortedSet<Integer>> collisions(List<Amendment> amendments) {
    // Only what touches one and the same clause can collide: four hundred are not compared
    // pairwise.
    var byPlace = new HashMap<String, List<Amendment>>();
    for (var amendment : amendments) {
      for (var step : amendment.steps()) {
        if (step.eId() == null) continue;
        var here = byPlace.computeIfAbsent(step.eId(), _ -> new ArrayList<>());
        if (!here.contains(amendment)) here.add(amendment);
      }
    }
    var collisions = new HashMap<Integer, SortedSet<Integer>>();
    for (var here : byPlace.values()) {
      for (int i = 0; i < here.size(); i++) {
        for (int j = i + 1; j < here.size(); j++) {
          var one = here.get(i);
          var other = here.get(j);
          if (!collide(one, other)) continue;
          collisions.computeIfAbsent(one.number(), _ -> new TreeSet<>()).add(other.number());
          collisions.computeIfAbsent(other.number(), _ -> new TreeSet<>()).add(one.number());
        }
      }
    }
    return collisions;
  }

  /// Whether the two change the same words, or one of them takes away what the other changes.
  static boolean collide(Amendment one, Amendment other) {
    if (one.against().equals(other.against()) && !one.id().equals(other.id())) {
      for (var mine : one.steps()) {
        for (var theirs : other.steps()) {
          if (mine.eId() != null && mine.eId().equals(theirs.eId()) && collide(mine, theirs)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static boolean collide(Step mine, Step theirs) {
    if (mine.kind() == Kind.DELETE || theirs.kind() == Kind.DELETE) {
      // To take the same clause out twice is to agree.
      return mine.kind() != theirs.kind();
    }
    if (mine.kind() != theirs.kind()) return false;
    if (mine.kind() == Kind.MOVE) return true;
    return mine.wordings().entrySet().stream()
        .anyMatch(
            entry -> {
              var language = entry.getKey();
              var here = entry.getValue();
              var there = theirs.wordings().get(language);
              return there != null
                  && here.base() != null
                  && here.base().equals(there.base())
                  && WordMerge.merge(language, here.base(), here.words(), there.words()).isEmpty();
            });
  }
}
