package org.peyvand.rounds;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.peyvand.texts.Clause;

/// A whole text in one language, in the order of reading.
public record Edition(List<Piece> pieces) {
  public Edition {
    pieces = List.copyOf(pieces);
  }

  public Optional<Piece> piece(String eId) {
    return pieces.stream().filter(piece -> piece.eId().equals(eId)).findFirst();
  }

  /// For each piece with a number, the numbers from the outermost clause inwards.
  public Map<String, List<Integer>> paths() {
    var paths = new HashMap<String, List<Integer>>();
    for (var piece : pieces) {
      if (piece.number() == 0 || piece.kind() == Clause.Kind.HEADING) continue;
      var path = new ArrayList<>(paths.getOrDefault(String.valueOf(piece.parent()), List.of()));
      path.add(piece.number());
      paths.put(piece.eId(), List.copyOf(path));
    }
    return paths;
  }
}
