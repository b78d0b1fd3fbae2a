package org.peyvand.amendments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.peyvand.amendments.Amendment.Step;
import org.peyvand.amendments.Amendment.Worded;
import org.peyvand.languages.Multilingual;
import org.peyvand.texts.Clause;
import org.peyvand.texts.Leaf.Author;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What amendments do, step by step, with every wording there was.
@Repository
class StepStore {
  private static final String ADD_STEP =
      """
      insert into amendments.step (amendment, position, kind, eid, after, piece_kind)
      values (:amendment, :position, :kind, :eid, :after, :piece_kind)
      """;
  private static final String ADD_WORDING =
      """
      insert into amendments.wording (amendment, position, language, version, words, base,
        worded_by, worded_by_office, worded_at)
      select :amendment, :position, :language, coalesce(max(version), 0) + 1, :words, :base, :by,
        :office::jsonb, :at
      from amendments.wording
      where amendment = :amendment and position = :position and language = :language
      """;
  private static final String STEPS =
      """
      select amendment, position, kind, eid, after, piece_kind from amendments.step
      where amendment = any(:ids) order by amendment, position
      """;
  private static final String WORDINGS =
      """
      select distinct on (amendment, position, language) amendment, position, language, words,
        base, worded_by, worded_by_office, worded_at
      from amendments.wording where amendment = any(:ids)
      order by amendment, position, language, version desc
      """;
  private final JdbcClient db;

  StepStore(JdbcClient db) {
    this.db = db;
  }

  void add(UUID amendment, Step step) {
    db.sql(ADD_STEP)
        .param("amendment", amendment)
        .param("position", step.position())
        .param("kind", step.kind().name())
        .param("eid", step.eId(), Types.VARCHAR)
        .param("after", step.after(), Types.VARCHAR)
        .param(
            "piece_kind", step.pieceKind() == null ? null : step.pieceKind().name(), Types.VARCHAR)
        .update();
    step.wordings().forEach((tag, worded) -> word(amendment, step.position(), tag, worded));
  }

  /// Puts a wording above the one there was, which stays.
  void word(UUID amendment, int position, String language, Worded worded) {
    db.sql(ADD_WORDING)
        .param("amendment", amendment)
        .param("position", position)
        .param("language", language)
        .param("words", worded.words())
        .param("base", worded.base(), Types.VARCHAR)
        .param("by", worded.by().account())
        .param("office", worded.by().office().json())
        .param("at", worded.at().atOffset(ZoneOffset.UTC))
        .update();
  }

  private record At(UUID amendment, int position) {}

  private Map<At, Map<String, Worded>> wordings(UUID[] ids) {
    var wordings = new LinkedHashMap<At, Map<String, Worded>>();
    db.sql(WORDINGS)
        .param("ids", ids)
        .query(
            (ResultSet row) -> {
              var at = new At(row.getObject("amendment", UUID.class), row.getInt("position"));
              wordings
                  .computeIfAbsent(at, _ -> new LinkedHashMap<>())
                  .put(
                      row.getString("language"),
                      new Worded(
                          row.getString("words"),
                          row.getString("base"),
                          author(row),
                          row.getObject("worded_at", OffsetDateTime.class).toInstant()));
            });
    return wordings;
  }

  Map<UUID, List<Step>> steps(UUID[] ids) {
    var wordings = wordings(ids);
    var steps = new LinkedHashMap<UUID, List<Step>>();
    db.sql(STEPS)
        .param("ids", ids)
        .query(
            (ResultSet row) -> {
              var amendment = row.getObject("amendment", UUID.class);
              int position = row.getInt("position");
              @Nullable String piece = row.getString("piece_kind");
              steps
                  .computeIfAbsent(amendment, _ -> new ArrayList<>())
                  .add(
                      new Step(
                          position,
                          Amendment.Kind.valueOf(row.getString("kind")),
                          row.getString("eid"),
                          row.getString("after"),
                          piece == null ? null : Clause.Kind.valueOf(piece),
                          wordings.getOrDefault(new At(amendment, position), Map.of())));
            });
    return steps;
  }

  private static Author author(ResultSet row) throws SQLException {
    return new Author(
        row.getObject("worded_by", UUID.class),
        Multilingual.fromJson(row.getString("worded_by_office")));
  }
}
