package org.peyvand.wording;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Two people change the same words at once: what each of them changed, put together. Only what
/// cannot be misunderstood is merged: changes that touch each other are left to people.
public final class WordMerge {
  private WordMerge() {}

  /// A stretch of the words both started from, and what stands there now.
  private record Edit(int from, int to, String words) {
    /// Neighbouring words belong to one phrase: nothing but blanks between them keeps no change
    /// apart from another.
    boolean touches(Edit other, String base) {
      if (other.from < from) return other.touches(this, base);
      return other.from <= to || base.substring(to, other.from).isBlank();
    }
  }

  /// Both changes in one wording; empty where they touch each other.
  ///
  /// @param language of all three (BCP 47)
  /// @param base what both started from
  public static Optional<String> merge(String language, String base, String yours, String theirs) {
    if (yours.equals(theirs) || theirs.equals(base)) return Optional.of(yours);
    if (yours.equals(base)) return Optional.of(theirs);
    var ours = edits(language, base, yours);
    var others = edits(language, base, theirs);
    if (ours.isEmpty() || others.isEmpty()) return Optional.empty();
    var edits = new ArrayList<>(ours.get());
    for (var other : others.get()) {
      if (ours.get().contains(other)) continue;
      if (ours.get().stream().anyMatch(mine -> mine.touches(other, base))) return Optional.empty();
      edits.add(other);
    }
    edits.sort(Comparator.comparingInt(Edit::from));
    return Optional.of(applied(base, edits));
  }

  private static String applied(String base, List<Edit> edits) {
    var merged = new StringBuilder();
    int at = 0;
    for (var edit : edits) {
      merged.append(base, at, edit.from()).append(edit.words());
      at = edit.to();
    }
    return merged.append(base, at, base.length()).toString();
  }

  /// Empty where the wordings differ by the keyboard too, so that places in one are not places in
  /// the other.
  private static Optional<List<Edit>> edits(String language, String base, String now) {
    var edits = new ArrayList<Edit>();
    int at = 0;
    for (var run : WordDiff.between(language, base, now)) {
      switch (run.kind()) {
        case SAME -> {
          if (!base.startsWith(run.text(), at)) return Optional.empty();
          at += run.text().length();
        }
        case DELETED -> {
          add(edits, new Edit(at, at + run.text().length(), ""));
          at += run.text().length();
        }
        case INSERTED -> add(edits, new Edit(at, at, run.text()));
      }
    }
    return at == base.length() ? Optional.of(edits) : Optional.empty();
  }

  /// What was deleted and what was put in its place are one change.
  private static void add(List<Edit> edits, Edit edit) {
    if (!edits.isEmpty() && edits.getLast().to() == edit.from()) {
      var before = edits.removeLast();
      edits.add(new Edit(before.from(), edit.to(), before.words() + edit.words()));
    } else {
      edits.add(edit);
    }
  }
}
