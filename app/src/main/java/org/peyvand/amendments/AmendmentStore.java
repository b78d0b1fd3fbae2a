package org.peyvand.amendments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.peyvand.amendments.Amendment.Answer;
import org.peyvand.amendments.Amendment.Fate;
import org.peyvand.amendments.Amendment.Sponsor;
import org.peyvand.kernel.BodyId;
import org.peyvand.kernel.InstrumentId;
import org.peyvand.kernel.Slice;
import org.peyvand.languages.Multilingual;
import org.peyvand.texts.Leaf.Author;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AmendmentStore {
  private static final String ADD =
      """
      insert into amendments.amendment (id, instrument, number, body, language, reason, against,
        proposed_by, proposed_by_office, proposed_at)
      values (:id, :instrument, :number, :body, :language, :reason, :against, :by, :office::jsonb,
        :at)
      """;
  private static final String NEXT_NUMBER =
      "select coalesce(max(number), 0) + 1 from amendments.amendment where instrument = :instrument";
  private static final String PENDING =
      """
      select count(*) from amendments.amendment
      where instrument = :instrument and fate = 'PENDING'
      """;
  private static final String ADD_SPONSOR =
      """
      insert into amendments.sponsor (amendment, body) values (:amendment, :body)
      on conflict do nothing
      """;
  private static final String ANSWER =
      """
      update amendments.sponsor set answer = :answer, answered_at = :at
      where amendment = :amendment and body = :body
      """;
  private static final String DECIDE =
      """
      update amendments.amendment set fate = :fate, fate_reason = :reason,
        fate_by_office = :office::jsonb, fate_at = :at
      where id = :id and fate = 'PENDING'
      """;
  private static final String AMENDMENT =
      """
      select a.id, a.instrument, a.number, a.body, a.language, a.reason, a.against, a.proposed_by,
        a.proposed_by_office, a.proposed_at, a.fate, a.fate_reason
      from amendments.amendment a
      """;
  private static final String BY_NUMBER =
      AMENDMENT + "where a.instrument = :instrument and a.number = :number";
  private static final String BY_ID = AMENDMENT + "where a.id = :id";
  private static final String LIST =
      AMENDMENT
          + """
          where a.instrument = :instrument and a.number > :after
            and (:fate::text is null or a.fate = :fate)
            and (:body::uuid is null or a.body = :body)
          order by a.number limit :limit
          """;
  private static final String ALL_PENDING =
      AMENDMENT
          + """
          where a.instrument = :instrument and a.fate = 'PENDING' order by a.number limit :limit
          """;
  private static final String COUNTS =
      """
      select coalesce(s.eid, s.after) as place, count(distinct a.id) as open
      from amendments.amendment a join amendments.step s on s.amendment = a.id
      where a.instrument = :instrument and a.fate = 'PENDING' and a.against is null
        and coalesce(s.eid, s.after) is not null
      group by 1
      """;
  private static final String SPONSORS =
      """
      select amendment, body, answer from amendments.sponsor
      where amendment = any(:ids) order by amendment, body
      """;

  private final JdbcClient db;
  private final StepStore steps;

  AmendmentStore(JdbcClient db, StepStore steps) {
    this.db = db;
    this.steps = steps;
  }

  /// The next number of the text; whoever asks holds the text.
  int nextNumber(InstrumentId instrument) {
    return db.sql(NEXT_NUMBER)
        .param("instrument", instrument.value())
        .query((row, _) -> row.getInt(1))
        .single();
  }

  int pending(InstrumentId instrument) {
    return db.sql(PENDING)
        .param("instrument", instrument.value())
        .query((row, _) -> row.getInt(1))
        .single();
  }

  void add(Amendment amendment) {
    db.sql(ADD)
        .param("id", amendment.id())
        .param("instrument", amendment.instrument().value())
        .param("number", amendment.number())
        .param("body", amendment.body().map(BodyId::value).orElse(null), Types.OTHER)
        .param("language", amendment.language())
        .param("reason", amendment.reason())
        .param("against", amendment.against().orElse(null), Types.OTHER)
        .param("by", amendment.author().account())
        .param("office", amendment.author().office().json())
        .param("at", amendment.proposedAt().atOffset(ZoneOffset.UTC))
        .update();
    for (var step : amendment.steps()) steps.add(amendment.id(), step);
    for (var sponsor : amendment.sponsors()) ask(amendment.id(), sponsor.body());
  }

  void ask(UUID amendment, BodyId body) {
    db.sql(ADD_SPONSOR).param("amendment", amendment).param("body", body.value()).update();
  }

  void answer(UUID amendment, BodyId body, Answer answer, Instant at) {
    db.sql(ANSWER)
        .param("amendment", amendment)
        .param("body", body.value())
        .param("answer", answer.name())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /// Whether it was still open.
  boolean decide(UUID id, Fate fate, String reason, Multilingual office, Instant at) {
    return db.sql(DECIDE)
            .param("id", id)
            .param("fate", fate.name())
            .param("reason", reason)
            .param("office", office.json())
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  Optional<Amendment> find(InstrumentId instrument, int number) {
    return whole(
            db.sql(BY_NUMBER)
                .param("instrument", instrument.value())
                .param("number", number)
                .query((row, _) -> bare(row))
                .list())
        .stream()
        .findFirst();
  }

  Optional<Amendment> find(UUID id) {
    return whole(db.sql(BY_ID).param("id", id).query((row, _) -> bare(row)).list()).stream()
        .findFirst();
  }

  /// By number, a page at a time.
  ///
  /// @param after the last number of the page before; 0 for the first
  Slice<Amendment> list(
      InstrumentId instrument, int after, @Nullable Fate fate, @Nullable BodyId body) {
    return Slice.of(
        whole(
            db.sql(LIST)
                .param("instrument", instrument.value())
                .param("after", after)
                .param("fate", fate == null ? null : fate.name(), Types.VARCHAR)
                .param("body", body == null ? null : body.value(), Types.OTHER)
                .param("limit", Slice.SIZE_MAX + 1)
                .query((row, _) -> bare(row))
                .list()));
  }

  /// How many are open at each piece of the text.
  Map<String, Integer> counts(InstrumentId instrument) {
    var counts = new LinkedHashMap<String, Integer>();
    db.sql(COUNTS)
        .param("instrument", instrument.value())
        .query(
            (ResultSet row) -> {
              counts.put(row.getString("place"), row.getInt("open"));
            });
    return counts;
  }

  List<Amendment> allPending(InstrumentId instrument) {
    return whole(
        db.sql(ALL_PENDING)
            .param("instrument", instrument.value())
            .param("limit", Amendment.PENDING_MAX)
            .query((row, _) -> bare(row))
            .list());
  }

  /// The same with steps, wordings and sponsors, asked for all at once.
  private List<Amendment> whole(List<Amendment> bare) {
    if (bare.isEmpty()) return List.of();
    var ids = bare.stream().map(Amendment::id).toArray(UUID[]::new);
    var found = steps.steps(ids);
    var sponsors = sponsors(ids);
    return bare.stream()
        .map(
            one ->
                new Amendment(
                    one.id(),
                    one.instrument(),
                    one.number(),
                    one.body(),
                    one.language(),
                    one.reason(),
                    one.against(),
                    one.author(),
                    one.proposedAt(),
                    one.fate(),
                    one.fateReason(),
                    found.getOrDefault(one.id(), List.of()),
                    sponsors.getOrDefault(one.id(), List.of())))
        .toList();
  }

  private Map<UUID, List<Sponsor>> sponsors(UUID[] ids) {
    var sponsors = new LinkedHashMap<UUID, List<Sponsor>>();
    db.sql(SPONSORS)
        .param("ids", ids)
        .query(
            (ResultSet row) -> {
              sponsors
                  .computeIfAbsent(row.getObject("amendment", UUID.class), _ -> new ArrayList<>())
                  .add(
                      new Sponsor(
                          new BodyId(row.getObject("body", UUID.class)),
                          Answer.valueOf(row.getString("answer"))));
            });
    return sponsors;
  }

  private static Amendment bare(ResultSet row) throws SQLException {
    var body = row.getObject("body", UUID.class);
    return new Amendment(
        row.getObject("id", UUID.class),
        new InstrumentId(row.getObject("instrument", UUID.class)),
        row.getInt("number"),
        Optional.ofNullable(body).map(BodyId::new),
        row.getString("language"),
        row.getString("reason"),
        Optional.ofNullable(row.getObject("against", UUID.class)),
        author(row, "proposed_by"),
        instant(row, "proposed_at"),
        Fate.valueOf(row.getString("fate")),
        row.getString("fate_reason"),
        List.of(),
        List.of());
  }

  private static Author author(ResultSet row, String column) throws SQLException {
    return new Author(
        row.getObject(column, UUID.class),
        Multilingual.fromJson(row.getString(column + "_office")));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
