package org.peyvand.wording;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Two wordings of one clause compared word by word, as a reader would mark the change with a pen:
/// whole words, never parts of them; a phrase that was replaced stands in one piece. What differs
/// only by the keyboard it was typed on is no change.
public final class WordDiff {
  /// Beyond as many words that only one side has, no comparison can be read any more and each costs
  /// the square of it: the stretch is shown as replaced. A clause of 20,000 characters has fewer.
  static final int CHANGED_WORDS_MAX = 4_000;

  /// What became of a stretch of words.
  public enum Kind {
    SAME,
    DELETED,
    INSERTED
  }

  /// A stretch of words with one fate. Read without the deleted ones, the runs are the new wording,
  /// letter for letter; read without the inserted ones they are the old one, except that what is
  /// the same but for the keyboard stands as in the new one.
  public record Run(Kind kind, String text) {}

  private WordDiff() {}

  /// The comparison, in the order of reading; where something was replaced, the deleted words stand
  /// before the inserted ones.
  ///
  /// @param language the language of both wordings (BCP 47)
  public static List<Run> between(String language, String before, String after) {
    var old = Tokens.of(language, before);
    var now = Tokens.of(language, after);
    var keys = new HashMap<String, Integer>();
    var runs = new Runs();
    var at = 0;
    for (var change : merged(language, old, now, keys)) {
      runs.add(Kind.SAME, now.subList(at, change.nowFrom()));
      runs.add(Kind.DELETED, old.subList(change.oldFrom(), change.oldTo()));
      runs.add(Kind.INSERTED, now.subList(change.nowFrom(), change.nowTo()));
      at = change.nowTo();
    }
    runs.add(Kind.SAME, now.subList(at, now.size()));
    return List.copyOf(runs.made);
  }

  /// Whether a reader would find the same words in both.
  public static boolean same(String language, String before, String after) {
    return between(language, before, after).stream().allMatch(run -> run.kind() == Kind.SAME);
  }

  private static List<Stretch> merged(
      String language, List<String> old, List<String> now, Map<String, Integer> keys) {
    var left = numbered(language, old, keys);
    var right = numbered(language, now, keys);
    var stretches = new ArrayList<Stretch>();
    for (var found : compared(left, right)) {
      var last = stretches.isEmpty() ? null : stretches.getLast();
      if (last != null
          && now.subList(last.nowTo(), found.nowFrom()).stream().allMatch(Tokens::isBlank)) {
        stretches.set(
            stretches.size() - 1,
            new Stretch(last.oldFrom(), found.oldTo(), last.nowFrom(), found.nowTo()));
      } else {
        stretches.add(found);
      }
    }
    return stretches.stream().map(stretch -> stretch.trimmed(left, right)).toList();
  }

  /// Small numbers compare faster than words.
  private static List<Integer> numbered(
      String language, List<String> tokens, Map<String, Integer> keys) {
    return tokens.stream()
        .map(token -> keys.computeIfAbsent(Tokens.key(language, token), _ -> keys.size()))
        .toList();
  }

  private static List<Stretch> compared(List<Integer> left, List<Integer> right) {
    var whole = new Stretch(0, left.size(), 0, right.size()).trimmed(left, right);
    if (whole.isEmpty()) return List.of();
    var oldPart = left.subList(whole.oldFrom(), whole.oldTo());
    var nowPart = right.subList(whole.nowFrom(), whole.nowTo());
    if (tooFarApart(oldPart, nowPart)) return List.of(whole);
    // The variant that keeps no path: whole clauses rewritten would take hundreds of megabytes.
    return DiffUtils.diff(oldPart, nowPart, new MyersDiffWithLinearSpace<>()).getDeltas().stream()
        .map(delta -> Stretch.of(delta, whole.oldFrom(), whole.nowFrom()))
        .toList();
  }

  private static boolean tooFarApart(List<Integer> old, List<Integer> now) {
    var balance = new HashMap<Integer, Integer>();
    old.forEach(token -> balance.merge(token, 1, Integer::sum));
    now.forEach(token -> balance.merge(token, -1, Integer::sum));
    return balance.values().stream().mapToInt(Math::abs).sum() > CHANGED_WORDS_MAX;
  }

  /// What changed, as places among the tokens of both sides.
  private record Stretch(int oldFrom, int oldTo, int nowFrom, int nowTo) {
    static Stretch of(AbstractDelta<Integer> delta, int oldOffset, int nowOffset) {
      int old = delta.getSource().getPosition() + oldOffset;
      int now = delta.getTarget().getPosition() + nowOffset;
      return new Stretch(old, old + delta.getSource().size(), now, now + delta.getTarget().size());
    }

    boolean isEmpty() {
      return oldFrom == oldTo && nowFrom == nowTo;
    }

    /// Without what both sides have at the beginning and at the end.
    Stretch trimmed(List<Integer> left, List<Integer> right) {
      int head = 0;
      int room = Math.min(oldTo - oldFrom, nowTo - nowFrom);
      while (head < room && left.get(oldFrom + head).equals(right.get(nowFrom + head))) head++;
      int tail = 0;
      while (tail < room - head && left.get(oldTo - 1 - tail).equals(right.get(nowTo - 1 - tail))) {
        tail++;
      }
      return new Stretch(oldFrom + head, oldTo - tail, nowFrom + head, nowTo - tail);
    }
  }

  private static final class Runs {
    private final List<Run> made = new ArrayList<>();

    void add(Kind kind, List<String> tokens) {
      if (tokens.isEmpty()) return;
      var text = String.join("", tokens);
      if (!made.isEmpty() && made.getLast().kind() == kind) {
        text = made.removeLast().text() + text;
      }
      made.add(new Run(kind, text));
    }
  }
}
