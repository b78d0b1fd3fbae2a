package org.peyvand.texts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.peyvand.kernel.InstrumentId;
import org.peyvand.languages.Multilingual;
import org.peyvand.texts.Leaf.Author;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ClauseStore {
  private static final String ADD_CLAUSE =
      """
      insert into texts.clause (instrument, eid, position, kind, number, parent)
      values (:instrument, :eid, :position, :kind, :number, :parent)
      """;
  private static final String ADD_LEAF =
      """
      insert into texts.leaf (instrument, eid, language, courtesy, words, state, version, set_by,
        set_by_office, set_at)
      values (:instrument, :eid, :language, :courtesy, :words, :state, 1, :set_by,
        :set_by_office::jsonb, :set_at)
      """;
  private static final String AMEND =
      """
      update texts.leaf set words = :words, state = :state, version = version + 1,
        set_by = :set_by, set_by_office = :set_by_office::jsonb, set_at = :set_at,
        confirmed_by = null, confirmed_by_office = null
      where instrument = :instrument and eid = :eid and language = :language
      """;
  private static final String MAKE_STALE =
      """
      update texts.leaf set state = 'STALE', version = version + 1,
        confirmed_by = null, confirmed_by_office = null
      where instrument = :instrument and eid = :eid and language = any(:languages)
      """;
  private static final String CONFIRM =
      """
      update texts.leaf set state = 'CONCORDANT', version = version + 1,
        confirmed_by = :by, confirmed_by_office = :office::jsonb
      where instrument = :instrument and eid = :eid and language = :language
      """;
  private static final String CLAUSES =
      """
      select c.eid, c.kind, c.number, c.parent, l.language, l.courtesy, l.words, l.state,
        l.version, l.set_by, l.set_by_office, l.set_at, l.confirmed_by, l.confirmed_by_office
      from texts.clause c left join texts.leaf l on l.instrument = c.instrument and l.eid = c.eid
      where c.instrument = :instrument
      order by c.position, l.language limit :limit
      """;

  /// One row for each leaf.
  private static final int ROWS_MAX = Drafting.PIECES_MAX * Setup.LANGUAGES_MAX;

  private final JdbcClient db;

  ClauseStore(JdbcClient db) {
    this.db = db;
  }

  void add(InstrumentId instrument, int position, Drafting.Piece piece, Author author, Instant at) {
    db.sql(ADD_CLAUSE)
        .param("instrument", instrument.value())
        .param("eid", piece.eId())
        .param("position", position)
        .param("kind", piece.kind().name())
        .param("number", piece.number())
        .param("parent", piece.parent())
        .update();
    for (var words : piece.words()) {
      db.sql(ADD_LEAF)
          .param("instrument", instrument.value())
          .param("eid", piece.eId())
          .param("language", words.language())
          .param("courtesy", words.courtesy())
          .param("words", Leaf.tidy(words.words()))
          .param("state", words.state().name())
          .param("set_by", author.account())
          .param("set_by_office", author.office().json())
          .param("set_at", at.atOffset(ZoneOffset.UTC))
          .update();
    }
  }

  void amend(InstrumentId instrument, String eId, Leaf leaf) {
    db.sql(AMEND)
        .param("instrument", instrument.value())
        .param("eid", eId)
        .param("language", leaf.language())
        .param("words", leaf.words())
        .param("state", leaf.state().name())
        .param("set_by", leaf.setBy().account())
        .param("set_by_office", leaf.setBy().office().json())
        .param("set_at", leaf.setAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  void makeStale(InstrumentId instrument, String eId, List<String> languages) {
    db.sql(MAKE_STALE)
        .param("instrument", instrument.value())
        .param("eid", eId)
        .param("languages", languages.toArray(String[]::new))
        .update();
  }

  void confirm(InstrumentId instrument, String eId, String language, Author reviser) {
    db.sql(CONFIRM)
        .param("instrument", instrument.value())
        .param("eid", eId)
        .param("language", language)
        .param("by", reviser.account())
        .param("office", reviser.office().json())
        .update();
  }

  /// The tree in the order of reading, each clause with all its leaves.
  List<Clause> clauses(InstrumentId instrument) {
    var clauses = new LinkedHashMap<String, Clause>();
    var leaves = new LinkedHashMap<String, List<Leaf>>();
    // Hundreds of leaves, set by a handful of offices.
    var offices = new HashMap<String, Multilingual>();
    db.sql(CLAUSES)
        .param("instrument", instrument.value())
        .param("limit", ROWS_MAX)
        .query(
            (ResultSet row) -> {
              var eId = row.getString("eid");
              clauses.putIfAbsent(eId, clause(row));
              var known = leaves.computeIfAbsent(eId, _ -> new ArrayList<>());
              if (row.getString("language") != null) known.add(leaf(row, offices));
            });
    return clauses.values().stream()
        .map(
            clause ->
                new Clause(
                    clause.eId(),
                    clause.kind(),
                    clause.number(),
                    clause.parent(),
                    leaves.getOrDefault(clause.eId(), List.of())))
        .toList();
  }

  Optional<Clause> clause(InstrumentId instrument, String eId) {
    return clauses(instrument).stream().filter(clause -> clause.eId().equals(eId)).findFirst();
  }

  private static Clause clause(ResultSet row) throws SQLException {
    return new Clause(
        row.getString("eid"),
        Clause.Kind.valueOf(row.getString("kind")),
        row.getInt("number"),
        row.getString("parent"),
        List.of());
  }

  private static Leaf leaf(ResultSet row, Map<String, Multilingual> offices) throws SQLException {
    var confirmed = row.getObject("confirmed_by") != null;
    return new Leaf(
        row.getString("language"),
        row.getBoolean("courtesy"),
        row.getString("words"),
        Leaf.State.valueOf(row.getString("state")),
        row.getInt("version"),
        author(row, "set_by", offices),
        row.getObject("set_at", OffsetDateTime.class).toInstant(),
        confirmed ? Optional.of(author(row, "confirmed_by", offices)) : Optional.empty());
  }

  private static Author author(ResultSet row, String column, Map<String, Multilingual> offices)
      throws SQLException {
    var office = row.getString(column + "_office");
    return new Author(
        row.getObject(column, UUID.class), offices.computeIfAbsent(office, Multilingual::fromJson));
  }
}
