package org.peyvand.texts;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.peyvand.documents.Digests;
import org.peyvand.documents.Original;
import org.peyvand.documents.TextFile;
import org.peyvand.kernel.BodyId;
import org.peyvand.kernel.InstrumentId;
import org.peyvand.texts.Leaf.Author;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OriginalStore {
  private static final String ADD_ADOPTION =
      """
      insert into texts.adoption (instrument, act, manner, adopted_on, city, city_names, zone,
        bodies, objections, recorded_by, recorded_by_office, recorded_at, sha256, sm3, streebog256)
      values (:instrument, :act, :manner, :adopted_on, :city, :city_names::jsonb, :zone,
        :bodies, :objections, :recorded_by, :recorded_by_office::jsonb, :recorded_at, :sha256,
        :sm3, :streebog256)
      """;
  private static final String ADD_ORIGINAL =
      """
      insert into texts.original (instrument, pdf, record, declaration, collection)
      values (:instrument, :pdf, :record, :declaration, :collection)
      """;
  private static final String ADD_TEXT =
      """
      insert into texts.original_text (instrument, position, name, language, content)
      values (:instrument, :position, :name, :language, :content)
      """;
  private static final String ORIGINAL =
      """
      select o.pdf, o.record, o.declaration, o.collection, a.sha256, a.sm3, a.streebog256
      from texts.original o join texts.adoption a on a.instrument = o.instrument
      where o.instrument = :instrument
      """;
  private static final String TEXTS =
      """
      select name, language, content from texts.original_text where instrument = :instrument
      order by position limit :limit
      """;
  private static final String ACT = "select act from texts.adoption where instrument = :instrument";

  private final JdbcClient db;

  OriginalStore(JdbcClient db) {
    this.db = db;
  }

  void freeze(
      InstrumentId instrument,
      UUID act,
      Adoption adoption,
      Author recorder,
      Instant at,
      Original original) {
    db.sql(ADD_ADOPTION)
        .param("instrument", instrument.value())
        .param("act", act)
        .param("manner", adoption.manner().name())
        .param("adopted_on", adoption.date())
        .param("city", adoption.city().value())
        .param("city_names", adoption.cityNames().json())
        .param("zone", adoption.zone().getId())
        .param("bodies", adoption.bodies().stream().map(BodyId::value).toArray(UUID[]::new))
        .param("objections", adoption.objections())
        .param("recorded_by", recorder.account())
        .param("recorded_by_office", recorder.office().json())
        .param("recorded_at", at.atOffset(ZoneOffset.UTC))
        .param("sha256", original.digests().sha256())
        .param("sm3", original.digests().sm3())
        .param("streebog256", original.digests().streebog256())
        .update();
    db.sql(ADD_ORIGINAL)
        .param("instrument", instrument.value())
        .param("pdf", original.pdf())
        .param("record", original.record())
        .param("declaration", original.declaration())
        .param("collection", original.collection())
        .update();
    int position = 0;
    for (var text : original.texts()) {
      db.sql(ADD_TEXT)
          .param("instrument", instrument.value())
          .param("position", position++)
          .param("name", text.name())
          .param("language", text.language())
          .param("content", text.content())
          .update();
    }
  }

  Optional<Original> original(InstrumentId instrument) {
    var texts = texts(instrument);
    return db.sql(ORIGINAL)
        .param("instrument", instrument.value())
        .query(
            (row, _) ->
                new Original(
                    row.getBytes("pdf"),
                    row.getBytes("record"),
                    row.getBytes("declaration"),
                    new Digests(
                        row.getString("sha256"),
                        row.getString("sm3"),
                        row.getString("streebog256")),
                    texts,
                    row.getBytes("collection")))
        .optional();
  }

  /// The act by which the text was adopted, as the register knows it.
  Optional<UUID> act(InstrumentId instrument) {
    return db.sql(ACT)
        .param("instrument", instrument.value())
        .query((row, _) -> row.getObject("act", UUID.class))
        .optional();
  }

  private List<TextFile> texts(InstrumentId instrument) {
    return db.sql(TEXTS)
        .param("instrument", instrument.value())
        .param("limit", Setup.LANGUAGES_MAX)
        .query(
            (row, _) ->
                new TextFile(
                    row.getString("name"), row.getString("language"), row.getBytes("content")))
        .list();
  }
}
