package org.peyvand.amendments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.peyvand.amendments.Compromise.Answer;
import org.peyvand.amendments.Compromise.Fate;
import org.peyvand.amendments.Compromise.Text;
import org.peyvand.kernel.BodyId;
import org.peyvand.kernel.InstrumentId;
import org.peyvand.kernel.Slice;
import org.peyvand.languages.Multilingual;
import org.peyvand.texts.Leaf.Author;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CompromiseStore {
  private static final String ADD =
      """
      insert into amendments.compromise (id, instrument, number, eid, language, explanation,
        proposed_by, proposed_by_office, proposed_at)
      values (:id, :instrument, :number, :eid, :language, :explanation, :by, :office::jsonb, :at)
      """;
  private static final String NEXT_NUMBER =
      "select coalesce(max(number), 0) + 1 from amendments.compromise where instrument = :instrument";
  private static final String ADD_WORDING =
      """
      insert into amendments.compromise_wording (compromise, language, words, base)
      values (:compromise, :language, :words, :base)
      on conflict (compromise, language) do update set words = excluded.words, base = excluded.base
      """;
  private static final String ADD_SETTLED =
      """
      insert into amendments.settled (compromise, amendment)
      select :compromise, id from amendments.amendment
      where instrument = :instrument and number = any(:numbers) and fate = 'PENDING'
      """;
  private static final String ADD_ANSWER =
      """
      insert into amendments.answer (id, compromise, body, accepts, reason, office, answered_at)
      values (:id, :compromise, :body, :accepts, :reason, :office::jsonb, :at)
      """;
  private static final String DECIDE =
      """
      update amendments.compromise set fate = :fate, fate_at = :at
      where id = :id and fate = 'PENDING'
      """;
  private static final String SETTLE =
      """
      update amendments.amendment a set fate = 'SETTLED', fate_by_office = :office::jsonb,
        fate_at = :at
      from amendments.settled s
      where s.compromise = :compromise and a.id = s.amendment and a.fate = 'PENDING'
      """;
  private static final String COMPROMISE =
      """
      select c.id, c.instrument, c.number, c.eid, c.language, c.explanation, c.proposed_by,
        c.proposed_by_office, c.proposed_at, c.fate,
        array(select a.number from amendments.settled s
          join amendments.amendment a on a.id = s.amendment
          where s.compromise = c.id order by a.number) as settles
      from amendments.compromise c
      """;
  private static final String BY_NUMBER =
      COMPROMISE + "where c.instrument = :instrument and c.number = :number";
  private static final String OPEN =
      COMPROMISE
          + """
          where c.instrument = :instrument and c.fate = 'PENDING' order by c.number limit :limit
          """;
  private static final String WORDINGS =
      """
      select language, words, base from amendments.compromise_wording where compromise = :id
      """;
  private static final String ANSWERS =
      """
      select distinct on (body) body, accepts, reason, office, answered_at
      from amendments.answer where compromise = :id order by body, id desc
      """;

  private final JdbcClient db;

  CompromiseStore(JdbcClient db) {
    this.db = db;
  }

  /// The next number of the text; whoever asks holds the text.
  int nextNumber(InstrumentId instrument) {
    return db.sql(NEXT_NUMBER)
        .param("instrument", instrument.value())
        .query((row, _) -> row.getInt(1))
        .single();
  }

  void add(Compromise compromise) {
    db.sql(ADD)
        .param("id", compromise.id())
        .param("instrument", compromise.instrument().value())
        .param("number", compromise.number())
        .param("eid", compromise.eId())
        .param("language", compromise.language())
        .param("explanation", compromise.explanation())
        .param("by", compromise.author().account())
        .param("office", compromise.author().office().json())
        .param("at", compromise.proposedAt().atOffset(ZoneOffset.UTC))
        .update();
    compromise.wordings().forEach((language, text) -> word(compromise.id(), language, text));
    db.sql(ADD_SETTLED)
        .param("compromise", compromise.id())
        .param("instrument", compromise.instrument().value())
        .param("numbers", compromise.settles().toArray(Integer[]::new))
        .update();
  }

  void word(UUID compromise, String language, Text text) {
    db.sql(ADD_WORDING)
        .param("compromise", compromise)
        .param("language", language)
        .param("words", text.words())
        .param("base", text.base())
        .update();
  }

  void answer(UUID id, UUID compromise, Answer answer) {
    db.sql(ADD_ANSWER)
        .param("id", id)
        .param("compromise", compromise)
        .param("body", answer.body().value())
        .param("accepts", answer.accepts())
        .param("reason", answer.reason())
        .param("office", answer.office().json())
        .param("at", answer.at().atOffset(ZoneOffset.UTC))
        .update();
  }

  void decide(UUID id, Fate fate, Instant at) {
    db.sql(DECIDE)
        .param("id", id)
        .param("fate", fate.name())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /// The amendments whose place it takes are no longer open.
  void settle(UUID compromise, Multilingual office, Instant at) {
    db.sql(SETTLE)
        .param("compromise", compromise)
        .param("office", office.json())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<Compromise> find(InstrumentId instrument, int number) {
    return db.sql(BY_NUMBER)
        .param("instrument", instrument.value())
        .param("number", number)
        .query((row, _) -> compromise(row))
        .optional();
  }

  /// Those that are open, by number.
  List<Compromise> open(InstrumentId instrument) {
    return db.sql(OPEN)
        .param("instrument", instrument.value())
        .param("limit", Slice.SIZE_MAX)
        .query((row, _) -> compromise(row))
        .list();
  }

  private Compromise compromise(ResultSet row) throws SQLException {
    var id = row.getObject("id", UUID.class);
    return new Compromise(
        id,
        new InstrumentId(row.getObject("instrument", UUID.class)),
        row.getInt("number"),
        row.getString("eid"),
        row.getString("language"),
        row.getString("explanation"),
        new Author(
            row.getObject("proposed_by", UUID.class),
            Multilingual.fromJson(row.getString("proposed_by_office"))),
        row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
        Fate.valueOf(row.getString("fate")),
        wordings(id),
        List.of((Integer[]) row.getArray("settles").getArray()),
        answers(id));
  }

  private Map<String, Text> wordings(UUID id) {
    var wordings = new LinkedHashMap<String, Text>();
    db.sql(WORDINGS)
        .param("id", id)
        .query(
            (ResultSet row) -> {
              var text = new Text(row.getString("words"), row.getString("base"));
              wordings.put(row.getString("language"), text);
            });
    return wordings;
  }

  private List<Answer> answers(UUID id) {
    return db.sql(ANSWERS)
        .param("id", id)
        .query(
            (row, _) ->
                new Answer(
                    new BodyId(row.getObject("body", UUID.class)),
                    row.getBoolean("accepts"),
                    row.getString("reason"),
                    Multilingual.fromJson(row.getString("office")),
                    row.getObject("answered_at", OffsetDateTime.class).toInstant()))
        .list();
  }
}
