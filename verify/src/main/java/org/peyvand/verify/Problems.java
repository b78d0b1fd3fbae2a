package org.peyvand.verify;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import org.peyvand.verify.signature.State;

/// Collects what was found, each finding once.
final class Problems {
  private final SequencedSet<Problem> found = new LinkedHashSet<>();

  void add(String file, Finding finding) {
    found.add(new Problem(file, finding));
  }

  void addAll(List<Problem> others) {
    found.addAll(others);
  }

  List<Problem> list() {
    return List.copyOf(found);
  }

  boolean any(State effect) {
    return found.stream().anyMatch(problem -> problem.finding().effect() == effect);
  }
}
