package org.peyvand.rounds;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
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
import org.peyvand.texts.Drafting;
import org.peyvand.texts.Setup;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PositionStore {
  private static final String ADD =
      """
      insert into rounds.position (id, instrument, eid, body, stand, language, words, digest,
        taken_by, taken_by_office, taken_at)
      values (:id, :instrument, :eid, :body, :stand, :language, :words, :digest, :taken_by,
        :taken_by_office::jsonb, :taken_at)
      """;
  private static final String POSITION =
      """
      select distinct on (eid, body) id, eid, body, stand, language, words, digest, taken_by,
        taken_by_office, taken_at
      from rounds.position where instrument = :instrument
      """;
  private static final String OF_CLAUSE =
      POSITION + "and eid = :eid order by eid, body, id desc limit :limit";
  private static final String OF_PARTY =
      POSITION + "and body = :body order by eid, body, id desc limit :limit";
  private static final String MARKS =
      """
      select distinct on (eid, body) eid, body, stand, digest from rounds.position
      where instrument = :instrument order by eid, body, id desc limit :limit
      """;
  private static final String HISTORY =
      """
      select id, eid, body, stand, language, words, digest, taken_by, taken_by_office, taken_at
      from rounds.position where instrument = :instrument and eid = :eid and id < :before
      order by id desc limit :limit
      """;

  /// On which round's words a position was given: the last whose clause said the same.
  private static final String ROUNDS =
      """
      select eid, digest, max(round) as round from rounds.clause
      where instrument = :instrument and eid = any(:eids) group by eid, digest limit :limit
      """;

  /// After every id there is.
  static final UUID LATEST = new UUID(-1, -1);

  private final JdbcClient db;

  PositionStore(JdbcClient db) {
    this.db = db;
  }

  void add(InstrumentId instrument, Position position) {
    db.sql(ADD)
        .param("id", position.id())
        .param("instrument", instrument.value())
        .param("eid", position.eId())
        .param("body", position.body().value())
        .param("stand", position.stand().name())
        .param("language", position.statement().map(Statement::language).orElse(null))
        .param("words", position.statement().map(Statement::words).orElse(null))
        .param("digest", position.digest())
        .param("taken_by", position.takenBy().account())
        .param("taken_by_office", position.takenBy().office().json())
        .param("taken_at", position.takenAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  /// The last position of each party on a clause.
  List<Position> ofClause(InstrumentId instrument, String eId) {
    return db.sql(OF_CLAUSE)
        .param("instrument", instrument.value())
        .param("eid", eId)
        .param("limit", Setup.PARTIES_MAX)
        .query((row, _) -> position(row))
        .list();
  }

  /// A party's last position on each clause, also on those that were deleted since.
  List<Position> ofParty(InstrumentId instrument, BodyId body) {
    return db.sql(OF_PARTY)
        .param("instrument", instrument.value())
        .param("body", body.value())
        .param("limit", 2 * Drafting.PIECES_MAX)
        .query((row, _) -> position(row))
        .list();
  }

  Optional<Position> last(InstrumentId instrument, String eId, BodyId body) {
    return ofClause(instrument, eId).stream()
        .filter(position -> position.body().equals(body))
        .findFirst();
  }

  /// All that count, without their words.
  List<Position.Mark> marks(InstrumentId instrument) {
    return db.sql(MARKS)
        .param("instrument", instrument.value())
        .param("limit", Drafting.PIECES_MAX * Setup.PARTIES_MAX)
        .query(
            (row, _) ->
                new Position.Mark(
                    row.getString("eid"),
                    new BodyId(row.getObject("body", UUID.class)),
                    Position.Stand.valueOf(row.getString("stand")),
                    row.getString("digest")))
        .list();
  }

  /// Everything that was said of a clause, the newest first, a page at a time.
  Slice<Position> history(InstrumentId instrument, String eId, UUID before) {
    return Slice.of(
        db.sql(HISTORY)
            .param("instrument", instrument.value())
            .param("eid", eId)
            .param("before", before)
            .param("limit", Slice.SIZE_MAX + 1)
            .query((row, _) -> position(row))
            .list());
  }

  /// For each name of words, the last round in which the clause said so.
  Map<String, Integer> rounds(InstrumentId instrument, Collection<String> eIds) {
    var rounds = new HashMap<String, Integer>();
    db.sql(ROUNDS)
        .param("instrument", instrument.value())
        .param("eids", eIds.toArray(String[]::new))
        .param("limit", Drafting.PIECES_MAX * Round.NUMBER_MAX)
        .query(
            (ResultSet row) -> {
              rounds.put(key(row.getString("eid"), row.getString("digest")), row.getInt("round"));
            });
    return rounds;
  }

  static String key(String eId, String digest) {
    return eId + " " + digest;
  }

  private static Position position(ResultSet row) throws SQLException {
    @Nullable String language = row.getString("language");
    return new Position(
        row.getObject("id", UUID.class),
        row.getString("eid"),
        new BodyId(row.getObject("body", UUID.class)),
        Position.Stand.valueOf(row.getString("stand")),
        language == null
            ? Optional.empty()
            : Optional.of(new Statement(language, row.getString("words"))),
        row.getString("digest"),
        new Recorder(
            row.getObject("taken_by", UUID.class),
            Multilingual.fromJson(row.getString("taken_by_office"))),
        row.getObject("taken_at", OffsetDateTime.class).toInstant());
  }
}
