package org.peyvand.rounds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.peyvand.rounds.Comparison.Line;

/// Finds what was inserted, deleted and moved between two editions. Pieces keep their names (eId)
/// through every move, so this is bookkeeping; what counts as moved is the smallest set of pieces
/// without which both editions stand in the same order.
final class ComparisonRules {
  private ComparisonRules() {}

  static Comparison compare(Edition before, Edition after) {
    var old = new HashMap<String, Integer>();
    for (int i = 0; i < before.pieces().size(); i++) old.put(before.pieces().get(i).eId(), i);
    var kept = after.pieces().stream().filter(piece -> old.containsKey(piece.eId())).toList();
    var still = still(kept.stream().mapToInt(piece -> old.get(piece.eId())).toArray());
    var inPlace = new HashSet<String>();
    for (int i = 0; i < kept.size(); i++) if (still[i]) inPlace.add(kept.get(i).eId());
    var gone = gone(before, after, inPlace);

    var lines = new ArrayList<Line>();
    gone.getOrDefault("", List.of()).forEach(piece -> lines.add(new Line(piece, null, false)));
    for (var piece : after.pieces()) {
      var was = old.containsKey(piece.eId()) ? before.pieces().get(old.get(piece.eId())) : null;
      boolean moved =
          was != null
              && (!inPlace.contains(piece.eId()) || !Objects.equals(was.parent(), piece.parent()));
      lines.add(new Line(was, piece, moved));
      gone.getOrDefault(piece.eId(), List.of())
          .forEach(deleted -> lines.add(new Line(deleted, null, false)));
    }
    return new Comparison(lines);
  }

  /// What was deleted, by the piece in place that stood last before it; under the empty name what
  /// stood before all.
  private static Map<String, List<Piece>> gone(Edition before, Edition after, Set<String> inPlace) {
    var now = new HashSet<String>();
    after.pieces().forEach(piece -> now.add(piece.eId()));
    var gone = new HashMap<String, List<Piece>>();
    String anchor = "";
    for (var piece : before.pieces()) {
      if (inPlace.contains(piece.eId())) anchor = piece.eId();
      else if (!now.contains(piece.eId())) {
        gone.computeIfAbsent(anchor, _ -> new ArrayList<>()).add(piece);
      }
    }
    return gone;
  }

  /// Which places belong to the longest stretch that still stands in order (patience sorting, n log
  /// n).
  private static boolean[] still(int[] places) {
    var tails = new int[places.length];
    var previous = new int[places.length];
    int length = 0;
    for (int i = 0; i < places.length; i++) {
      int at = pile(places, tails, length, places[i]);
      previous[i] = at == 0 ? -1 : tails[at - 1];
      tails[at] = i;
      if (at == length) length++;
    }
    var still = new boolean[places.length];
    Arrays.fill(still, false);
    for (int i = length == 0 ? -1 : tails[length - 1]; i >= 0; i = previous[i]) still[i] = true;
    return still;
  }

  private static int pile(int[] places, int[] tails, int length, int place) {
    int low = 0;
    int high = length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (places[tails[middle]] < place) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
