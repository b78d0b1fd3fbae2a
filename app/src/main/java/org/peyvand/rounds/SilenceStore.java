package org.peyvand.rounds;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SilenceStore {
  private static final String ADD =
      """
      insert into rounds.silence (id, instrument, round, opened_by, opened_by_office, opened_at,
        deadline)
      values (:id, :instrument, :round, :opened_by, :opened_by_office::jsonb, :opened_at, :deadline)
      """;
  private static final String ADD_EVENT =
      """
      insert into rounds.silence_event (silence, number, kind, at, deadline, body, language, words,
        done_by, done_by_office)
      values (:silence, :number, :kind, :at, :deadline, :body, :language, :words, :done_by,
        :done_by_office::jsonb)
      """;
  private static final String REMIND =
      "insert into rounds.silence_reminder (silence, due) values (:silence, :due) on conflict do nothing";
  private static final String SILENCE =
      "select id, instrument, round, opened_by, opened_by_office, opened_at, deadline from rounds.silence ";
  private static final String BY_ID = SILENCE + "where id = :id";
  private static final String OF_ROUND =
      SILENCE + "where instrument = :instrument and round = :round order by id desc limit :limit";
  private static final String RUNNING =
      SILENCE
          + """
          s where instrument = :instrument and not exists (
            select from rounds.silence_event e where e.silence = s.id and e.kind <> 'EXTENDED')
          order by id desc limit 1
          """;
  private static final String EVENTS =
      """
      select number, kind, at, deadline, body, language, words, done_by, done_by_office
      from rounds.silence_event where silence = :silence order by number limit :limit
      """;

  private final JdbcClient db;

  SilenceStore(JdbcClient db) {
    this.db = db;
  }

  void add(Silence silence) {
    db.sql(ADD)
        .param("id", silence.id())
        .param("instrument", silence.instrument().value())
        .param("round", silence.round())
        .param("opened_by", silence.openedBy().account())
        .param("opened_by_office", silence.openedBy().office().json())
        .param("opened_at", utc(silence.openedAt()))
        .param("deadline", utc(silence.deadline()))
        .update();
  }

  void add(UUID silence, Silence.Event event) {
    var deadline = event.deadline();
    db.sql(ADD_EVENT)
        .param("silence", silence)
        .param("number", event.number())
        .param("kind", event.kind().name())
        .param("at", utc(event.at()))
        .param("deadline", deadline == null ? null : utc(deadline))
        .param("body", event.body().map(BodyId::value).orElse(null))
        .param("language", event.statement().map(Statement::language).orElse(null))
        .param("words", event.statement().map(Statement::words).orElse(null))
        .param("done_by", event.doneBy().map(Recorder::account).orElse(null))
        .param("done_by_office", event.doneBy().map(by -> by.office().json()).orElse(null))
        .update();
  }

  /// Whether nobody has been reminded at this point yet.
  boolean remind(UUID silence, Instant due) {
    return db.sql(REMIND).param("silence", silence).param("due", utc(due)).update() == 1;
  }

  Optional<Silence> find(UUID id) {
    return db.sql(BY_ID).param("id", id).query((row, _) -> silence(row)).optional();
  }

  /// The one that has not ended, if any.
  Optional<Silence> running(InstrumentId instrument) {
    return db.sql(RUNNING)
        .param("instrument", instrument.value())
        .query((row, _) -> silence(row))
        .optional();
  }

  /// Those on a round, the newest first.
  List<Silence> of(InstrumentId instrument, int round) {
    return db.sql(OF_ROUND)
        .param("instrument", instrument.value())
        .param("round", round)
        .param("limit", Slice.SIZE_MAX)
        .query((row, _) -> silence(row))
        .list();
  }

  private Silence silence(ResultSet row) throws SQLException {
    var id = row.getObject("id", UUID.class);
    var events = events(id);
    var deadline = row.getObject("deadline", OffsetDateTime.class).toInstant();
    for (var event : events) {
      var extended = event.deadline();
      if (extended != null) deadline = extended;
    }
    return new Silence(
        id,
        new InstrumentId(row.getObject("instrument", UUID.class)),
        row.getInt("round"),
        new Recorder(
            row.getObject("opened_by", UUID.class),
            Multilingual.fromJson(row.getString("opened_by_office"))),
        row.getObject("opened_at", OffsetDateTime.class).toInstant(),
        deadline,
        events);
  }

  private List<Silence.Event> events(UUID silence) {
    return db.sql(EVENTS)
        .param("silence", silence)
        .param("limit", Silence.EVENTS_MAX)
        .query((row, _) -> event(row))
        .list();
  }

  private static Silence.Event event(ResultSet row) throws SQLException {
    @Nullable String language = row.getString("language");
    @Nullable String office = row.getString("done_by_office");
    @Nullable OffsetDateTime deadline = row.getObject("deadline", OffsetDateTime.class);
    @Nullable UUID body = row.getObject("body", UUID.class);
    return new Silence.Event(
        row.getInt("number"),
        Silence.Kind.valueOf(row.getString("kind")),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        deadline == null ? null : deadline.toInstant(),
        Optional.ofNullable(body).map(BodyId::new),
        language == null
            ? Optional.empty()
            : Optional.of(new Statement(language, row.getString("words"))),
        office == null
            ? Optional.empty()
            : Optional.of(
                new Recorder(row.getObject("done_by", UUID.class), Multilingual.fromJson(office))));
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
