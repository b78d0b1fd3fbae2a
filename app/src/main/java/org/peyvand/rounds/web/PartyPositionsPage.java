package org.peyvand.rounds.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.peyvand.network.Body;
import org.peyvand.page.Page;
import org.peyvand.rounds.Edition;
import org.peyvand.rounds.Piece;
import org.peyvand.rounds.Position;
import org.peyvand.texts.Clause;

/// What one party thinks of each clause, with its reasons.
///
/// @param taken its last position on each clause, also on those that were deleted
/// @param rounds for each position the last round that said what it was given on
public record PartyPositionsPage(
    Setting setting, Body party, Edition edition, List<Position> taken, Map<String, Integer> rounds)
    implements Page {
  /// A clause and what the party thinks of it.
  ///
  /// @param piece none where the clause was deleted since
  public record Row(String eId, @Nullable Piece piece, Optional<Position> position) {}

  public String path() {
    return setting.path() + "/positions";
  }

  /// In the order of reading; what was deleted comes last.
  public List<Row> rows() {
    var known = new HashMap<String, Position>();
    for (var position : taken) known.put(position.eId(), position);
    var rows = new ArrayList<Row>();
    for (var piece : edition.pieces()) {
      if (piece.kind() == Clause.Kind.HEADING) continue;
      rows.add(new Row(piece.eId(), piece, Optional.ofNullable(known.remove(piece.eId()))));
    }
    for (var left : known.values()) rows.add(new Row(left.eId(), null, Optional.of(left)));
    return rows;
  }

  public @Nullable Integer round(Position position) {
    return rounds.get(position.eId() + position.body());
  }

  public long count(Position.Stand stand) {
    return taken.stream()
        .filter(position -> edition.piece(position.eId()).isPresent())
        .filter(position -> position.stand() == stand)
        .count();
  }
}
