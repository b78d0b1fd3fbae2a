package org.peyvand.rounds.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.peyvand.kernel.BodyId;
import org.peyvand.kernel.Slice;
import org.peyvand.languages.Phrase;
import org.peyvand.page.Page;
import org.peyvand.page.Sent;
import org.peyvand.rounds.Edition;
import org.peyvand.rounds.Piece;
import org.peyvand.rounds.Position;

/// What every party thinks of one clause, what was thought of it before, and the reader's own word.
///
/// @param piece none where the clause was deleted meanwhile
/// @param leaves what it says in each language
/// @param bracket the one that is open on it
public record ClausePositionsPage(
    Setting setting,
    Edition edition,
    String eId,
    @Nullable Piece piece,
    List<Phrase> leaves,
    List<Position> positions,
    Map<String, Integer> rounds,
    Slice<Position> history,
    Optional<UUID> bracket,
    boolean mayDraft,
    Sent sent,
    @Nullable String refused)
    implements Page {
  @Override
  public int status() {
    return Setting.status(refused);
  }

  public String path() {
    return setting.path() + "/positions/clauses/" + eId;
  }

  public Phrase heading() {
    return setting.heading(edition, eId);
  }

  public Optional<Position> position(BodyId body) {
    return positions.stream().filter(one -> one.body().equals(body)).findFirst();
  }

  public Optional<Position> own() {
    return setting.party().flatMap(this::position);
  }

  /// What stands in a field: what was sent and not taken, else what the party said before.
  public String entered(String field) {
    if (refused != null) return sent.text(field);
    return switch (field) {
      case "stand" -> own().map(position -> position.stand().name()).orElse("");
      case "words" ->
          own().flatMap(Position::statement).map(statement -> statement.words()).orElse("");
      case "language" ->
          own().flatMap(Position::statement).map(statement -> statement.language()).orElse("");
      default -> "";
    };
  }

  public boolean current(Position position) {
    return piece != null && position.standsOn(piece.digest());
  }

  public @Nullable Integer round(Position position) {
    return rounds.get(position.eId() + position.body());
  }

  public String nextPage() {
    return path() + "?before=" + history.items().getLast().id();
  }
}
