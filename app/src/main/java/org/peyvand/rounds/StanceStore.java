package org.peyvand.rounds;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.peyvand.kernel.BodyId;
import org.peyvand.kernel.InstrumentId;
import org.peyvand.kernel.Slice;
import org.peyvand.languages.Multilingual;
import org.peyvand.texts.Setup;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class StanceStore {
  private static final String ADD =
      """
      insert into rounds.stance (id, instrument, round, body, kind, by_silence, language, words,
        taken_by, taken_by_office, taken_at)
      values (:id, :instrument, :round, :body, :kind, :by_silence, :language, :words, :taken_by,
        :taken_by_office::jsonb, :taken_at)
      """;
  private static final String COLUMNS =
      """
      id, instrument, round, body, kind, language, words, taken_by, taken_by_office, taken_at
      """;
  private static final String LATEST =
      "select distinct on (body) "
          + COLUMNS
          + """
          from rounds.stance where instrument = :instrument and round = :round
          order by body, id desc limit :limit
          """;
  private static final String HISTORY =
      "select "
          + COLUMNS
          + """
          from rounds.stance where instrument = :instrument and round = :round
          order by id desc limit :limit
          """;

  private final JdbcClient db;

  StanceStore(JdbcClient db) {
    this.db = db;
  }

  void add(Stance stance) {
    var by = stance.takenBy();
    db.sql(ADD)
        .param("id", stance.id())
        .param("instrument", stance.instrument().value())
        .param("round", stance.round())
        .param("body", stance.body().value())
        .param("kind", stance.kind().name())
        .param("by_silence", stance.bySilence())
        .param("language", stance.statement().map(Statement::language).orElse(null))
        .param("words", stance.statement().map(Statement::words).orElse(null))
        .param("taken_by", by.map(Recorder::account).orElse(null))
        .param("taken_by_office", by.map(who -> who.office().json()).orElse(null))
        .param("taken_at", stance.takenAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  /// The last word of each party on a round.
  List<Stance> of(InstrumentId instrument, int round) {
    return db.sql(LATEST)
        .param("instrument", instrument.value())
        .param("round", round)
        .param("limit", Setup.PARTIES_MAX)
        .query((row, _) -> stance(row))
        .list();
  }

  /// The newest of everything that was said of a round.
  List<Stance> history(InstrumentId instrument, int round) {
    return db.sql(HISTORY)
        .param("instrument", instrument.value())
        .param("round", round)
        .param("limit", 4 * Slice.SIZE_MAX)
        .query((row, _) -> stance(row))
        .list();
  }

  private static Stance stance(ResultSet row) throws SQLException {
    @Nullable String language = row.getString("language");
    @Nullable String office = row.getString("taken_by_office");
    return new Stance(
        row.getObject("id", UUID.class),
        new InstrumentId(row.getObject("instrument", UUID.class)),
        row.getInt("round"),
        new BodyId(row.getObject("body", UUID.class)),
        Stance.Kind.valueOf(row.getString("kind")),
        language == null
            ? Optional.empty()
            : Optional.of(new Statement(language, row.getString("words"))),
        office == null
            ? Optional.empty()
            : Optional.of(
                new Recorder(row.getObject("taken_by", UUID.class), Multilingual.fromJson(office))),
        row.getObject("taken_at", OffsetDateTime.class).toInstant());
  }
}
