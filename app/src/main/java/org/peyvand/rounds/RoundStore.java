package org.peyvand.rounds;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.peyvand.kernel.InstrumentId;
import org.peyvand.kernel.Slice;
import org.peyvand.kernel.Slug;
import org.peyvand.languages.Multilingual;
import org.peyvand.texts.Clause;
import org.peyvand.texts.Drafting;
import org.peyvand.texts.Leaf;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RoundStore {
  private static final String ADD =
      """
      insert into rounds.round (instrument, number, names, held_on, city, city_names, languages,
        clauses, record, digest, closed_by, closed_by_office, closed_at)
      values (:instrument, :number, :names::jsonb, :held_on, :city, :city_names::jsonb, :languages,
        :clauses, :record, :digest, :closed_by, :closed_by_office::jsonb, :closed_at)
      """;

  /// One statement for a whole tree, and one for each of its languages.
  private static final String ADD_CLAUSES =
      """
      insert into rounds.clause (instrument, round, position, eid, kind, number, parent, digest)
      select :instrument, :round, c.place - 1, c.eid, c.kind, c.number, c.parent, c.digest
      from unnest(:eids::text[], :kinds::text[], :numbers::int[], :parents::text[],
        :digests::text[]) with ordinality as c (eid, kind, number, parent, digest, place)
      """;

  private static final String ADD_LEAVES =
      """
      insert into rounds.leaf (instrument, round, language, eid, courtesy, state, words)
      select :instrument, :round, :language, l.eid, l.courtesy, l.state, l.words
      from unnest(:eids::text[], :courtesies::boolean[], :states::text[], :words::text[])
        as l (eid, courtesy, state, words)
      """;
  private static final String ROUND =
      """
      select instrument, number, names, held_on, city, city_names, languages, clauses, digest,
        closed_by, closed_by_office, closed_at
      from rounds.round where instrument = :instrument
      """;
  private static final String BY_NUMBER = ROUND + "and number = :number";
  private static final String LAST = ROUND + "order by number desc limit 1";
  private static final String PAGE =
      ROUND + "and number < :before order by number desc limit :limit";
  private static final String PIECES =
      """
      select c.eid, c.kind, c.number, c.parent, c.digest, l.words
      from rounds.clause c left join rounds.leaf l
        on l.instrument = c.instrument and l.round = c.round and l.eid = c.eid
        and l.language = :language
      where c.instrument = :instrument and c.round = :round
      order by c.position limit :limit
      """;
  private static final String RECORD =
      "select record from rounds.round where instrument = :instrument and number = :number";

  private final JdbcClient db;

  RoundStore(JdbcClient db) {
    this.db = db;
  }

  void add(Round round, RoundRecord record, List<Clause> tree) {
    var place = round.place();
    db.sql(ADD)
        .param("instrument", round.instrument().value())
        .param("number", round.number())
        .param("names", round.name().map(Multilingual::json).orElse(null))
        .param("held_on", round.heldOn())
        .param("city", place.map(there -> there.city().value()).orElse(null))
        .param("city_names", place.map(there -> there.names().json()).orElse(null))
        .param("languages", round.languages().toArray(String[]::new))
        .param("clauses", round.clauses())
        .param("record", record.bytes())
        .param("digest", round.digest())
        .param("closed_by", round.closedBy().account())
        .param("closed_by_office", round.closedBy().office().json())
        .param("closed_at", round.closedAt().atOffset(ZoneOffset.UTC))
        .update();
    addClauses(round, record, tree);
    for (var language : round.languages()) addLeaves(round, language, tree);
  }

  private void addClauses(Round round, RoundRecord record, List<Clause> tree) {
    db.sql(ADD_CLAUSES)
        .param("instrument", round.instrument().value())
        .param("round", round.number())
        .param("eids", tree.stream().map(Clause::eId).toArray(String[]::new))
        .param("kinds", tree.stream().map(clause -> clause.kind().name()).toArray(String[]::new))
        .param("numbers", tree.stream().map(Clause::number).toArray(Integer[]::new))
        .param("parents", parents(tree))
        .param("digests", record.clauses().toArray(String[]::new))
        .update();
  }

  private static @Nullable String[] parents(List<Clause> tree) {
    var parents = new @Nullable String[tree.size()];
    for (int i = 0; i < parents.length; i++) parents[i] = tree.get(i).parent();
    return parents;
  }

  private void addLeaves(Round round, String language, List<Clause> tree) {
    var eIds = tree.stream().filter(clause -> clause.leaf(language).isPresent()).toList();
    var leaves = eIds.stream().map(clause -> clause.leaf(language).orElseThrow()).toList();
    db.sql(ADD_LEAVES)
        .param("instrument", round.instrument().value())
        .param("round", round.number())
        .param("language", language)
        .param("eids", eIds.stream().map(Clause::eId).toArray(String[]::new))
        .param("courtesies", leaves.stream().map(Leaf::courtesy).toArray(Boolean[]::new))
        .param("states", leaves.stream().map(leaf -> leaf.state().name()).toArray(String[]::new))
        .param("words", leaves.stream().map(Leaf::words).toArray(String[]::new))
        .update();
  }

  Optional<Round> find(InstrumentId instrument, int number) {
    return db.sql(BY_NUMBER)
        .param("instrument", instrument.value())
        .param("number", number)
        .query((row, _) -> round(row))
        .optional();
  }

  Optional<Round> last(InstrumentId instrument) {
    return db.sql(LAST)
        .param("instrument", instrument.value())
        .query((row, _) -> round(row))
        .optional();
  }

  /// The newest first, below a number.
  Slice<Round> page(InstrumentId instrument, int before) {
    return Slice.of(
        db.sql(PAGE)
            .param("instrument", instrument.value())
            .param("before", before)
            .param("limit", Slice.SIZE_MAX + 1)
            .query((row, _) -> round(row))
            .list());
  }

  Edition edition(InstrumentId instrument, int number, String language) {
    return new Edition(
        db.sql(PIECES)
            .param("instrument", instrument.value())
            .param("round", number)
            .param("language", language)
            .param("limit", Drafting.PIECES_MAX)
            .query((row, _) -> piece(row))
            .list());
  }

  Optional<byte[]> record(InstrumentId instrument, int number) {
    return db.sql(RECORD)
        .param("instrument", instrument.value())
        .param("number", number)
        .query((row, _) -> row.getBytes("record"))
        .optional();
  }

  private static Piece piece(ResultSet row) throws SQLException {
    return new Piece(
        row.getString("eid"),
        Clause.Kind.valueOf(row.getString("kind")),
        row.getInt("number"),
        row.getString("parent"),
        row.getString("words"),
        row.getString("digest"));
  }

  private static Round round(ResultSet row) throws SQLException {
    @Nullable String names = row.getString("names");
    @Nullable String city = row.getString("city");
    return new Round(
        new InstrumentId(row.getObject("instrument", UUID.class)),
        row.getInt("number"),
        Optional.ofNullable(names).map(Multilingual::fromJson),
        row.getObject("held_on", LocalDate.class),
        city == null
            ? Optional.empty()
            : Optional.of(
                new Round.Place(
                    new Slug(city), Multilingual.fromJson(row.getString("city_names")))),
        List.of((String[]) row.getArray("languages").getArray()),
        row.getInt("clauses"),
        row.getString("digest"),
        new Recorder(
            row.getObject("closed_by", UUID.class),
            Multilingual.fromJson(row.getString("closed_by_office"))),
        row.getObject("closed_at", OffsetDateTime.class).toInstant());
  }
}
