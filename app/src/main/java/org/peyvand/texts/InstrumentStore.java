package org.peyvand.texts;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.peyvand.documents.Digests;
import org.peyvand.kernel.BodyId;
import org.peyvand.kernel.InstrumentId;
import org.peyvand.kernel.NetworkId;
import org.peyvand.kernel.Slice;
import org.peyvand.kernel.Slug;
import org.peyvand.languages.Multilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class InstrumentStore {
  private static final String ADD =
      """
      insert into texts.instrument (id, slug, network, type, version, titles, short_names,
        legal_nature, languages, order_key, order_language, provisions, particulars, unreviewed,
        sample)
      values (:id, :slug, :network, :type, :version, :titles::jsonb, :short_names::jsonb,
        :legal_nature, :languages, :order_key, :order_language, :provisions::jsonb,
        :particulars::jsonb, :unreviewed, :sample)
      on conflict (slug) do nothing
      """;
  private static final String ADD_PARTY =
      "insert into texts.party (instrument, position, body) values (:instrument, :position, :body)";
  private static final String REMOVE_PARTIES = "delete from texts.party where instrument = :id";
  private static final String SETTLE =
      """
      update texts.instrument set type = :type, version = :version, titles = :titles::jsonb,
        short_names = :short_names::jsonb, legal_nature = :legal_nature, languages = :languages,
        order_key = :order_key, order_language = :order_language, provisions = :provisions::jsonb,
        particulars = :particulars::jsonb, unreviewed = :unreviewed, settled = settled + 1
      where id = :id
      """;

  /// A language that becomes authentic, or no longer is, takes its leaves along.
  private static final String SAME_WORDS =
      """
      update texts.leaf l set courtesy = not l.courtesy, version = l.version + 1,
        state = 'TRANSLATED', confirmed_by = null, confirmed_by_office = null
      from texts.instrument i
      where i.id = :id and l.instrument = i.id and l.courtesy = (l.language = any(i.languages))
      """;

  private static final String PUBLISH =
      "update texts.instrument set published = :published where id = :id";
  private static final String EDIT =
      "update texts.instrument set editing = :editing where id = :id";
  private static final String LOCK = "select id from texts.instrument where id = :id for update";
  private static final String INSTRUMENT =
      """
      select i.id, i.slug, i.network, i.type, i.version, i.titles, i.short_names, i.legal_nature,
        i.languages, i.order_key, i.order_language, i.provisions, i.particulars, i.unreviewed,
        i.sample, i.settled, i.editing, i.published, a.manner, a.adopted_on, a.city, a.city_names, a.zone, a.bodies, a.objections,
        a.sha256, a.sm3, a.streebog256,
        array(select p.body from texts.party p where p.instrument = i.id order by p.position)
          as parties
      from texts.instrument i left join texts.adoption a on a.instrument = i.id
      """;
  private static final String BY_ID = INSTRUMENT + "where i.id = :id";
  private static final String BY_SLUG = INSTRUMENT + "where i.slug = :slug";

  /// The same rule as [ReadingRules#mayRead], so that a page of a list is never short.
  private static final String READABLE =
      INSTRUMENT
          + """
          where (:before::uuid is null or i.id < :before) and (a.instrument is not null
            or i.published or :everything or i.network = any(:networks)
            or exists (select from texts.party p where p.instrument = i.id and p.body = :body))
          order by i.id desc limit :limit
          """;

  private static final JsonMapper JSON = JsonMapper.shared();

  private final JdbcClient db;

  InstrumentStore(JdbcClient db) {
    this.db = db;
  }

  /// Whether it was added; not when the slug is taken.
  boolean add(InstrumentId id, Drafting drafting) {
    var setup = drafting.setup();
    int added =
        db.sql(ADD)
            .param("id", id.value())
            .param("slug", drafting.slug().value())
            .param("network", drafting.network().value())
            .param("type", setup.type().name())
            .param("version", setup.version())
            .param("titles", setup.titles().json())
            .param("short_names", setup.shortNames().json())
            .param("legal_nature", setup.legalNature().name())
            .param("languages", setup.languages().toArray(String[]::new))
            .param("order_key", setup.protocolOrder().key().name())
            .param("order_language", setup.protocolOrder().language())
            .param("provisions", JSON.writeValueAsString(setup.provisions()))
            .param("particulars", JSON.writeValueAsString(setup.particulars()))
            .param("unreviewed", setup.unreviewed().toArray(String[]::new))
            .param("sample", setup.sample())
            .update();
    if (added == 0) return false;
    addParties(id, setup);
    return true;
  }

  private void addParties(InstrumentId id, Setup setup) {
    for (int i = 0; i < setup.parties().size(); i++) {
      db.sql(ADD_PARTY)
          .param("instrument", id.value())
          .param("position", i)
          .param("body", setup.parties().get(i).value())
          .update();
    }
  }

  /// Puts a new set-up in place of the one there was.
  void settle(InstrumentId id, Setup setup) {
    db.sql(SETTLE)
        .param("id", id.value())
        .param("type", setup.type().name())
        .param("version", setup.version())
        .param("titles", setup.titles().json())
        .param("short_names", setup.shortNames().json())
        .param("legal_nature", setup.legalNature().name())
        .param("languages", setup.languages().toArray(String[]::new))
        .param("order_key", setup.protocolOrder().key().name())
        .param("order_language", setup.protocolOrder().language())
        .param("provisions", JSON.writeValueAsString(setup.provisions()))
        .param("particulars", JSON.writeValueAsString(setup.particulars()))
        .param("unreviewed", setup.unreviewed().toArray(String[]::new))
        .update();
    db.sql(SAME_WORDS).param("id", id.value()).update();
    db.sql(REMOVE_PARTIES).param("id", id.value()).update();
    addParties(id, setup);
  }

  void publish(InstrumentId id, boolean published) {
    db.sql(PUBLISH).param("id", id.value()).param("published", published).update();
  }

  void edit(InstrumentId id, Editing editing) {
    db.sql(EDIT).param("id", id.value()).param("editing", editing.name()).update();
  }

  /// What was settled before there were particulars has plain ones.
  private static Particulars particulars(String json) {
    return json.equals("{}") ? Particulars.plain() : JSON.readValue(json, Particulars.class);
  }

  /// The instrument as it stands, held until the transaction ends.
  Optional<Instrument> lock(InstrumentId id) {
    // The lock first: a reader of the joined tables must see what the holder before us wrote.
    return db.sql(LOCK)
        .param("id", id.value())
        .query((row, _) -> row.getObject("id", UUID.class))
        .optional()
        .flatMap(_ -> find(id));
  }

  Optional<Instrument> find(InstrumentId id) {
    return db.sql(BY_ID).param("id", id.value()).query((row, _) -> instrument(row)).optional();
  }

  Optional<Instrument> find(Slug slug) {
    return db.sql(BY_SLUG)
        .param("slug", slug.value())
        .query((row, _) -> instrument(row))
        .optional();
  }

  Slice<Instrument> readable(Reader reader, @Nullable UUID before) {
    return Slice.of(
        db.sql(READABLE)
            .param("before", before, java.sql.Types.OTHER)
            .param("everything", reader.everything())
            .param(
                "networks", reader.networks().stream().map(NetworkId::value).toArray(UUID[]::new))
            .param("body", reader.body().map(BodyId::value).orElse(null), java.sql.Types.OTHER)
            .param("limit", Slice.SIZE_MAX + 1)
            .query((row, _) -> instrument(row))
            .list());
  }

  private static Instrument instrument(ResultSet row) throws SQLException {
    return new Instrument(
        new InstrumentId(row.getObject("id", UUID.class)),
        new Slug(row.getString("slug")),
        new NetworkId(row.getObject("network", UUID.class)),
        setup(row),
        row.getInt("settled"),
        Editing.valueOf(row.getString("editing")),
        row.getBoolean("published"),
        stage(row));
  }

  private static Setup setup(ResultSet row) throws SQLException {
    return new Setup(
        InstrumentType.valueOf(row.getString("type")),
        row.getInt("version"),
        Multilingual.fromJson(row.getString("titles")),
        Multilingual.fromJson(row.getString("short_names")),
        LegalNature.valueOf(row.getString("legal_nature")),
        texts(row.getArray("languages")),
        new ProtocolOrder(
            ProtocolOrder.Key.valueOf(row.getString("order_key")), row.getString("order_language")),
        JSON.readValue(row.getString("provisions"), Provisions.class),
        particulars(row.getString("particulars")),
        bodies(row.getArray("parties")),
        Set.copyOf(texts(row.getArray("unreviewed"))),
        row.getBoolean("sample"));
  }

  private static Instrument.Stage stage(ResultSet row) throws SQLException {
    @Nullable String manner = row.getString("manner");
    if (manner == null) return new Instrument.Stage.Draft();
    return new Instrument.Stage.Adopted(
        new Adoption(
            Adoption.Manner.valueOf(manner),
            row.getObject("adopted_on", LocalDate.class),
            new Slug(row.getString("city")),
            Multilingual.fromJson(row.getString("city_names")),
            ZoneId.of(row.getString("zone")),
            bodies(row.getArray("bodies")),
            row.getString("objections")),
        new Digests(row.getString("sha256"), row.getString("sm3"), row.getString("streebog256")));
  }

  private static List<String> texts(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }

  private static List<BodyId> bodies(Array array) throws SQLException {
    return List.of((UUID[]) array.getArray()).stream().map(BodyId::new).toList();
  }
}
