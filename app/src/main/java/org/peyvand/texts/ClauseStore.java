package org.peyvand.texts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
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
import org.jspecify.annotations.Nullable;
import org.peyvand.kernel.InstrumentId;
import org.peyvand.languages.Language;
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
  private static final String ADD_CLAUSES =
      """
      insert into texts.clause (instrument, eid, position, kind, number, parent)
      select :instrument, n.eid, n.position - 1, n.kind, n.number, n.parent
      from unnest(:eids::text[], :kinds::text[], :numbers::int[], :parents::text[])
        with ordinality as n (eid, kind, number, parent, position)
      """;
  private static final String ADD_LEAF =
      """
      insert into texts.leaf (instrument, eid, language, courtesy, words, state, version, set_by,
        set_by_office, set_at)
      values (:instrument, :eid, :language, :courtesy, :words, :state, 1, :set_by,
        :set_by_office::jsonb, :set_at)
      """;
  private static final String ADD_LEAVES =
      """
      insert into texts.leaf (instrument, eid, language, courtesy, words, state, version, set_by,
        set_by_office, set_at)
      select :instrument, n.eid, n.language, n.courtesy, n.words, n.state, 1, :set_by,
        :set_by_office::jsonb, :set_at
      from unnest(:eids::text[], :languages::text[], :courtesies::boolean[], :words::text[],
        :states::text[]) as n (eid, language, courtesy, words, state)
      """;
  private static final String ARRANGE =
      """
      update texts.clause c
      set position = n.position - 1, number = n.number, parent = n.parent
      from unnest(:eids::text[], :numbers::int[], :parents::text[]) with ordinality
        as n (eid, number, parent, position)
      where c.instrument = :instrument and c.eid = n.eid
        and (c.position, c.number, c.parent) is distinct from (n.position - 1, n.number, n.parent)
      """;
  private static final String REMOVE_LEAVES =
      "delete from texts.leaf where instrument = :instrument and eid = :eid";
  private static final String REMOVE =
      "delete from texts.clause where instrument = :instrument and eid = :eid";
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
  private static final String JUDGE =
      """
      update texts.leaf set state = :state, version = version + 1,
        confirmed_by = :by, confirmed_by_office = :office::jsonb
      where instrument = :instrument and eid = :eid and language = :language
      """;
  private static final String CLAUSES =
      """
      select c.eid, c.kind, c.number, c.parent, l.language, l.courtesy, l.words, l.state,
        l.version, l.set_by, l.set_by_office, l.set_at, l.confirmed_by, l.confirmed_by_office
      from texts.clause c left join texts.leaf l on l.instrument = c.instrument and l.eid = c.eid
      where c.instrument = :instrument and (:eid::text is null or c.eid = :eid)
      order by c.position, l.language limit :limit
      """;

  /// One row for each leaf.
  private static final int ROWS_MAX =
      Drafting.PIECES_MAX * (Setup.LANGUAGES_MAX + Language.values().length);

  private final JdbcClient db;

  ClauseStore(JdbcClient db) {
    this.db = db;
  }

  /// Brings in a whole tree at once.
  void add(InstrumentId instrument, List<Drafting.Piece> pieces, Author author, Instant at) {
    db.sql(ADD_CLAUSES)
        .param("instrument", instrument.value())
        .param("eids", pieces.stream().map(Drafting.Piece::eId).toArray(String[]::new))
        .param("kinds", pieces.stream().map(piece -> piece.kind().name()).toArray(String[]::new))
        .param("numbers", pieces.stream().map(Drafting.Piece::number).toArray(Integer[]::new))
        .param("parents", pieces.stream().map(Drafting.Piece::parent).toArray(String[]::new))
        .update();
    var names =
        pieces.stream().flatMap(piece -> piece.words().stream().map(_ -> piece.eId())).toList();
    var words = pieces.stream().flatMap(piece -> piece.words().stream()).toList();
    db.sql(ADD_LEAVES)
        .param("instrument", instrument.value())
        .param("eids", names.toArray(String[]::new))
        .param("languages", words.stream().map(Drafting.Words::language).toArray(String[]::new))
        .param("courtesies", words.stream().map(Drafting.Words::courtesy).toArray(Boolean[]::new))
        .param("words", words.stream().map(w -> Leaf.tidy(w.words())).toArray(String[]::new))
        .param("states", words.stream().map(w -> w.state().name()).toArray(String[]::new))
        .param("set_by", author.account())
        .param("set_by_office", author.office().json())
        .param("set_at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  void add(InstrumentId instrument, int position, TreeRules.Node node) {
    db.sql(ADD_CLAUSE)
        .param("instrument", instrument.value())
        .param("eid", node.eId())
        .param("position", position)
        .param("kind", node.kind().name())
        .param("number", node.number())
        .param("parent", node.parent())
        .update();
  }

  void add(InstrumentId instrument, String eId, Leaf leaf) {
    db.sql(ADD_LEAF)
        .param("instrument", instrument.value())
        .param("eid", eId)
        .param("language", leaf.language())
        .param("courtesy", leaf.courtesy())
        .param("words", leaf.words())
        .param("state", leaf.state().name())
        .param("set_by", leaf.setBy().account())
        .param("set_by_office", leaf.setBy().office().json())
        .param("set_at", leaf.setAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  /// Puts every piece into its place; they trade places within one statement.
  ///
  /// @param nodes all pieces, in the order of reading
  void arrange(InstrumentId instrument, List<TreeRules.Node> nodes) {
    db.sql(ARRANGE)
        .param("instrument", instrument.value())
        .param("eids", nodes.stream().map(TreeRules.Node::eId).toArray(String[]::new))
        .param("numbers", nodes.stream().map(TreeRules.Node::number).toArray(Integer[]::new))
        .param("parents", nodes.stream().map(TreeRules.Node::parent).toArray(String[]::new))
        .update();
  }

  /// @param eIds what is held before what holds it
  void remove(InstrumentId instrument, List<String> eIds) {
    for (var eId : eIds) {
      db.sql(REMOVE_LEAVES).param("instrument", instrument.value()).param("eid", eId).update();
      db.sql(REMOVE).param("instrument", instrument.value()).param("eid", eId).update();
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

  /// Keeps what a reviser says of the words.
  void judge(
      InstrumentId instrument, String eId, String language, Leaf.State state, Author reviser) {
    db.sql(JUDGE)
        .param("state", state.name())
        .param("instrument", instrument.value())
        .param("eid", eId)
        .param("language", language)
        .param("by", reviser.account())
        .param("office", reviser.office().json())
        .update();
  }

  /// The tree in the order of reading, each clause with all its leaves.
  List<Clause> clauses(InstrumentId instrument) {
    return clauses(instrument, null);
  }

  private List<Clause> clauses(InstrumentId instrument, @Nullable String eId) {
    var clauses = new LinkedHashMap<String, Clause>();
    var leaves = new LinkedHashMap<String, List<Leaf>>();
    // Hundreds of leaves, set by a handful of offices.
    var offices = new HashMap<String, Multilingual>();
    db.sql(CLAUSES)
        .param("instrument", instrument.value())
        .param("eid", eId, Types.VARCHAR)
        .param("limit", ROWS_MAX)
        .query(
            (ResultSet row) -> {
              var name = row.getString("eid");
              clauses.putIfAbsent(name, clause(row));
              var known = leaves.computeIfAbsent(name, _ -> new ArrayList<>());
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
    return clauses(instrument, eId).stream().findFirst();
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
