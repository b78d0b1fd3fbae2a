package org.peyvand.rounds.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.peyvand.kernel.BodyId;
import org.peyvand.languages.Phrase;
import org.peyvand.network.Body;
import org.peyvand.page.Page;
import org.peyvand.rounds.Edition;
import org.peyvand.rounds.Piece;
import org.peyvand.rounds.Position.Mark;
import org.peyvand.rounds.Position.Stand;

/// Who thinks what of which clause, in one table.
///
/// @param columns the parties shown
/// @param rows the clauses on this page, after filtering
/// @param marks by clause and body
/// @param brackets the clauses with an open bracket
/// @param counts how many clauses each party is still to speak of
/// @param filter which clauses are shown
/// @param of whose positions are shown; empty for everybody's
/// @param next the last clause of this page; none on the last page
/// @param whole the name of the whole text, for agreeing with the rest
/// @param awaited how many clauses await the reader's party
public record PositionsPage(
    Setting setting,
    Edition edition,
    List<Body> columns,
    List<Piece> rows,
    Map<String, Mark> marks,
    Map<String, UUID> brackets,
    String filter,
    String of,
    @Nullable String next,
    String whole,
    int awaited,
    @Nullable String refused)
    implements Page {
  /// What can be asked for besides one kind of position.
  public static final List<String> FILTERS =
      List.of("ALL", "OPEN", "EARLIER", "MISSING", "SUBJECT_TO", "RESERVE", "OBJECT", "AGREE");

  @Override
  public int status() {
    return Setting.status(refused);
  }

  public String path() {
    return setting.path() + "/positions";
  }

  public @Nullable Mark mark(Piece piece, BodyId body) {
    return marks.get(piece.eId() + body);
  }

  public Phrase heading(Piece piece, Map<String, List<Integer>> paths) {
    return setting.heading(paths, piece);
  }

  /// The look of a cell; the word in it says the same.
  public static String look(Stand stand) {
    return switch (stand) {
      case AGREE -> "is-agree";
      case SUBJECT_TO -> "is-subject";
      case RESERVE -> "is-reserve";
      case OBJECT -> "is-object";
    };
  }

  public String nextPage() {
    return path() + "?show=" + filter + "&of=" + of + "&after=" + next;
  }
}
