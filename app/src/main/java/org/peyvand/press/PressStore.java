package org.peyvand.press;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.peyvand.kernel.NetworkId;
import org.peyvand.kernel.Slice;
import org.peyvand.kernel.Slug;
import org.peyvand.languages.Multilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class PressStore {
  private static final String ADD =
      """
      insert into press.item (id, network, code, agency, published, zone, original, kicker,
        headline, lead, body, note, unreviewed, instruments, bodies)
      values (:id, :network, :code, :agency::jsonb, :published, :zone, :original, :kicker::jsonb,
        :headline::jsonb, :lead::jsonb, :body::jsonb, :note::jsonb, :unreviewed, :instruments,
        :bodies)
      on conflict (code) do nothing returning number
      """;
  private static final String ADD_STATEMENT =
      """
      insert into press.statement (item, position, speaker, office, occasion, said, source, words,
        original, paraphrased)
      values (:item, :position, :speaker::jsonb, :office::jsonb, :occasion::jsonb, :said,
        :source::jsonb, :words::jsonb, :original, :paraphrased)
      """;
  private static final String BY_CODE =
      """
      select id, number, network, code, agency, published, zone, original, kicker, headline, lead,
        body, note, unreviewed, instruments, bodies
      from press.item where code = :code
      """;
  private static final String STATEMENTS =
      """
      select speaker, office, occasion, said, source, words, original, paraphrased
      from press.statement where item = :item order by position limit :limit
      """;
  private static final String HEADLINES =
      "select number, code, kicker, headline, published, zone from press.item ";
  private static final String LATEST =
      HEADLINES + "where number < :before order by number desc limit :limit";
  private static final String LATEST_OF_NETWORK =
      HEADLINES + "where network = :network and number < :before order by number desc limit :limit";

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final TypeReference<List<LinkedHashMap<String, String>>> PARAGRAPHS =
      new TypeReference<>() {};

  private final JdbcClient db;

  PressStore(JdbcClient db) {
    this.db = db;
  }

  /// Our number for it; none when the code is taken.
  Optional<Long> add(UUID id, Story story) {
    var wording = story.wording();
    var number =
        db.sql(ADD)
            .param("id", id)
            .param("network", story.network().value())
            .param("code", story.source().code())
            .param("agency", story.source().agency().json())
            .param("published", story.published().at().atOffset(ZoneOffset.UTC))
            .param("zone", story.published().zone().getId())
            .param("original", wording.original())
            .param("kicker", wording.kicker().json())
            .param("headline", wording.headline().json())
            .param("lead", wording.lead().json())
            .param(
                "body",
                JSON.writeValueAsString(wording.body().stream().map(Multilingual::texts).toList()))
            .param("note", wording.note().json())
            .param("unreviewed", wording.unreviewed().toArray(String[]::new))
            .param("instruments", slugs(story.links().instruments()))
            .param("bodies", slugs(story.links().bodies()))
            .query((row, _) -> row.getLong("number"))
            .optional();
    if (number.isPresent()) addStatements(id, story.statements());
    return number;
  }

  private void addStatements(UUID item, List<Statement> statements) {
    var position = 0;
    for (var statement : statements) {
      db.sql(ADD_STATEMENT)
          .param("item", item)
          .param("position", position++)
          .param("speaker", statement.speaker().json())
          .param("office", statement.office().json())
          .param("occasion", statement.occasion().json())
          .param("said", statement.on())
          .param("source", statement.source().json())
          .param("words", statement.words().json())
          .param("original", statement.original())
          .param("paraphrased", statement.paraphrased())
          .update();
    }
  }

  Optional<NewsItem> byCode(String code) {
    return db.sql(BY_CODE)
        .param("code", code)
        .query((row, _) -> item(row))
        .optional()
        .map(this::withStatements);
  }

  Slice<Headline> latest(long before) {
    return headlines(db.sql(LATEST).param("before", before));
  }

  Slice<Headline> latest(NetworkId network, long before) {
    return headlines(
        db.sql(LATEST_OF_NETWORK).param("network", network.value()).param("before", before));
  }

  private static Slice<Headline> headlines(JdbcClient.StatementSpec asked) {
    return Slice.of(
        asked.param("limit", Slice.SIZE_MAX + 1).query((row, _) -> headline(row)).list());
  }

  private static Headline headline(ResultSet row) throws SQLException {
    return new Headline(
        row.getLong("number"),
        row.getString("code"),
        multilingual(row, "kicker"),
        multilingual(row, "headline"),
        published(row));
  }

  /// Without its statements, which are read once the row's session is back in the pool: asked for
  /// while it is held, a crowd of readers would each wait for another's.
  private static NewsItem item(ResultSet row) throws SQLException {
    var story =
        new Story(
            new NetworkId(row.getObject("network", UUID.class)),
            new Story.Source(multilingual(row, "agency"), row.getString("code")),
            published(row),
            wording(row),
            List.of(),
            new Story.Links(
                texts(row, "instruments").map(Slug::new).toList(),
                texts(row, "bodies").map(Slug::new).toList()));
    return new NewsItem(row.getObject("id", UUID.class), row.getLong("number"), story);
  }

  private NewsItem withStatements(NewsItem item) {
    var story = item.story();
    return new NewsItem(
        item.id(),
        item.number(),
        new Story(
            story.network(),
            story.source(),
            story.published(),
            story.wording(),
            statements(item.id()),
            story.links()));
  }

  private static Story.Wording wording(ResultSet row) throws SQLException {
    return new Story.Wording(
        row.getString("original"),
        multilingual(row, "kicker"),
        multilingual(row, "headline"),
        multilingual(row, "lead"),
        JSON.readValue(row.getString("body"), PARAGRAPHS).stream().map(Multilingual::new).toList(),
        multilingual(row, "note"),
        Set.copyOf(texts(row, "unreviewed").toList()));
  }

  private List<Statement> statements(UUID item) {
    return db.sql(STATEMENTS)
        .param("item", item)
        .param("limit", Story.STATEMENTS_MAX)
        .query((row, _) -> statement(row))
        .list();
  }

  private static Statement statement(ResultSet row) throws SQLException {
    return new Statement(
        multilingual(row, "speaker"),
        multilingual(row, "office"),
        multilingual(row, "occasion"),
        row.getObject("said", LocalDate.class),
        multilingual(row, "source"),
        multilingual(row, "words"),
        row.getString("original"),
        row.getBoolean("paraphrased"));
  }

  private static Story.Published published(ResultSet row) throws SQLException {
    return new Story.Published(
        row.getObject("published", OffsetDateTime.class).toInstant(),
        ZoneId.of(row.getString("zone")));
  }

  private static Multilingual multilingual(ResultSet row, String column) throws SQLException {
    return Multilingual.fromJson(row.getString(column));
  }

  private static Stream<String> texts(ResultSet row, String column) throws SQLException {
    Array array = row.getArray(column);
    return Stream.of((String[]) array.getArray());
  }

  private static String[] slugs(List<Slug> slugs) {
    return slugs.stream().map(Slug::value).toArray(String[]::new);
  }
}
