package org.peyvand.rounds;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.peyvand.kernel.BodyId;
import org.peyvand.kernel.InstrumentId;
import org.peyvand.kernel.Slice;
import org.peyvand.languages.Multilingual;
import org.peyvand.rounds.Bracket.Alternative;
import org.peyvand.rounds.Bracket.End;
import org.peyvand.texts.Setup;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class BracketStore {
  private static final String ADD =
      """
      insert into rounds.bracket (id, instrument, eid, opened_by, opened_by_office, opened_at)
      values (:id, :instrument, :eid, :by, :office::jsonb, :at)
      """;
  private static final String ADD_ALTERNATIVE =
      """
      insert into rounds.alternative (bracket, number, body, put_by, put_by_office, put_at)
      values (:bracket, :number, :body, :by, :office::jsonb, :at)
      """;
  private static final String ADD_WORDS =
      """
      insert into rounds.alternative_words (bracket, number, language, words, put_by, put_by_office,
        put_at)
      values (:bracket, :number, :language, :words, :by, :office::jsonb, :at)
      """;
  private static final String SUPPORT =
      """
      insert into rounds.support (id, bracket, body, number, put_by, put_by_office, put_at)
      values (:id, :bracket, :body, :number, :by, :office::jsonb, :at)
      """;
  private static final String END =
      """
      insert into rounds.bracket_end (bracket, number, ended_by, ended_by_office, ended_at)
      values (:bracket, :number, :by, :office::jsonb, :at)
      """;
  private static final String BRACKET =
      """
      select b.id, b.instrument, b.eid, b.opened_by, b.opened_by_office, b.opened_at, e.number,
        e.ended_by, e.ended_by_office, e.ended_at
      from rounds.bracket b left join rounds.bracket_end e on e.bracket = b.id
      """;
  private static final String BY_ID = BRACKET + "where b.id = :id";
  private static final String OF_CLAUSE =
      BRACKET + "where b.instrument = :instrument and b.eid = :eid and e.bracket is null limit 1";
  private static final String OPEN =
      BRACKET
          + """
          where b.instrument = :instrument and e.bracket is null and b.id > :after
          order by b.id limit :limit
          """;
  private static final String ENDED =
      BRACKET
          + """
          where b.instrument = :instrument and e.bracket is not null and b.id < :before
          order by b.id desc limit :limit
          """;
  private static final String OPEN_CLAUSES =
      """
      select b.id, b.eid from rounds.bracket b where b.instrument = :instrument
        and not exists (select from rounds.bracket_end e where e.bracket = b.id)
      order by b.id limit :limit
      """;
  private static final String ALTERNATIVES =
      """
      select number, body, put_by, put_by_office, put_at from rounds.alternative
      where bracket = :bracket order by number limit :limit
      """;
  private static final String WORDS =
      """
      select language, words from rounds.alternative_words
      where bracket = :bracket and number = :number limit :limit
      """;
  private static final String SUPPORTERS =
      """
      select distinct on (body) body, number from rounds.support where bracket = :bracket
      order by body, id desc limit :limit
      """;

  private final JdbcClient db;

  BracketStore(JdbcClient db) {
    this.db = db;
  }

  /// Who did something to a bracket, and when.
  record Deed(Recorder by, Instant at) {}

  void add(UUID id, InstrumentId instrument, String eId, Deed deed) {
    by(db.sql(ADD), deed)
        .param("id", id)
        .param("instrument", instrument.value())
        .param("eid", eId)
        .update();
  }

  void add(UUID bracket, int number, Optional<BodyId> body, Map<String, String> words, Deed deed) {
    by(db.sql(ADD_ALTERNATIVE), deed)
        .param("bracket", bracket)
        .param("number", number)
        .param("body", body.map(BodyId::value).orElse(null))
        .update();
    words.forEach((language, text) -> word(bracket, number, language, text, deed));
  }

  void word(UUID bracket, int number, String language, String words, Deed deed) {
    by(db.sql(ADD_WORDS), deed)
        .param("bracket", bracket)
        .param("number", number)
        .param("language", language)
        .param("words", words)
        .update();
  }

  void support(UUID id, UUID bracket, BodyId body, int number, Deed deed) {
    by(db.sql(SUPPORT), deed)
        .param("id", id)
        .param("bracket", bracket)
        .param("body", body.value())
        .param("number", number)
        .update();
  }

  void end(UUID bracket, int number, Deed deed) {
    by(db.sql(END), deed).param("bracket", bracket).param("number", number).update();
  }

  private static JdbcClient.StatementSpec by(JdbcClient.StatementSpec statement, Deed deed) {
    return statement
        .param("by", deed.by().account())
        .param("office", deed.by().office().json())
        .param("at", deed.at().atOffset(ZoneOffset.UTC));
  }

  Optional<Bracket> find(UUID id) {
    return db.sql(BY_ID).param("id", id).query((row, _) -> bracket(row)).optional();
  }

  /// The one that is open on a clause.
  Optional<Bracket> open(InstrumentId instrument, String eId) {
    return db.sql(OF_CLAUSE)
        .param("instrument", instrument.value())
        .param("eid", eId)
        .query((row, _) -> bracket(row))
        .optional();
  }

  Slice<Bracket> open(InstrumentId instrument, UUID after) {
    return Slice.of(
        db.sql(OPEN)
            .param("instrument", instrument.value())
            .param("after", after)
            .param("limit", Slice.SIZE_MAX + 1)
            .query((row, _) -> bracket(row))
            .list());
  }

  /// Those that have ended, the newest first.
  Slice<Bracket> ended(InstrumentId instrument, UUID before) {
    return Slice.of(
        db.sql(ENDED)
            .param("instrument", instrument.value())
            .param("before", before)
            .param("limit", Slice.SIZE_MAX + 1)
            .query((row, _) -> bracket(row))
            .list());
  }

  /// The open ones by their clause, without their words.
  Map<String, UUID> openClauses(InstrumentId instrument) {
    var open = new java.util.LinkedHashMap<String, UUID>();
    db.sql(OPEN_CLAUSES)
        .param("instrument", instrument.value())
        .param("limit", Bracket.OPEN_MAX)
        .query(
            (ResultSet row) -> {
              open.put(row.getString("eid"), row.getObject("id", UUID.class));
            });
    return open;
  }

  private Bracket bracket(ResultSet row) throws SQLException {
    var id = row.getObject("id", UUID.class);
    @Nullable String ended = row.getString("ended_by_office");
    return new Bracket(
        id,
        new InstrumentId(row.getObject("instrument", UUID.class)),
        row.getString("eid"),
        recorder(row, "opened_by"),
        at(row, "opened_at"),
        alternatives(id),
        support(id),
        ended == null
            ? Optional.empty()
            : Optional.of(
                new End(row.getInt("number"), recorder(row, "ended_by"), at(row, "ended_at"))));
  }

  private List<Alternative> alternatives(UUID bracket) {
    return db.sql(ALTERNATIVES)
        .param("bracket", bracket)
        .param("limit", Bracket.ALTERNATIVES_MAX)
        .query(
            (row, _) -> {
              @Nullable UUID body = row.getObject("body", UUID.class);
              return new Alternative(
                  row.getInt("number"),
                  Optional.ofNullable(body).map(BodyId::new),
                  recorder(row, "put_by"),
                  at(row, "put_at"),
                  words(bracket, row.getInt("number")));
            })
        .list();
  }

  private Map<String, String> words(UUID bracket, int number) {
    var words = new HashMap<String, String>();
    db.sql(WORDS)
        .param("bracket", bracket)
        .param("number", number)
        .param("limit", Setup.LANGUAGES_MAX)
        .query(
            (ResultSet row) -> {
              words.put(row.getString("language"), row.getString("words"));
            });
    return words;
  }

  private Map<BodyId, Integer> support(UUID bracket) {
    var support = new HashMap<BodyId, Integer>();
    db.sql(SUPPORTERS)
        .param("bracket", bracket)
        .param("limit", Setup.PARTIES_MAX)
        .query(
            (ResultSet row) -> {
              int number = row.getInt("number");
              if (number > 0) support.put(new BodyId(row.getObject("body", UUID.class)), number);
            });
    return support;
  }

  private static Recorder recorder(ResultSet row, String column) throws SQLException {
    return new Recorder(
        row.getObject(column, UUID.class),
        Multilingual.fromJson(row.getString(column + "_office")));
  }

  private static Instant at(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
