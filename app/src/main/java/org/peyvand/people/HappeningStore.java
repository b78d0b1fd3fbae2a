package org.peyvand.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.peyvand.kernel.BodyId;
import org.peyvand.kernel.Slice;
import org.peyvand.languages.Multilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class HappeningStore {
  private static final String ADD =
      """
      insert into people.happening
        (id, at, actor, what, account, office, body, duty, scope, target, since, until)
      values (:id, :at, :actor, :what, :account, :office::jsonb, :body, :duty, :scope, :target,
        :since, :until)
      """;
  private static final String BEFORE =
      """
      select id, at, actor, what, account, office, body, duty, scope, target, since, until
      from people.happening where id < :before
      """;
  private static final String ALL = BEFORE + "order by id desc limit :limit";
  private static final String OF_BODY = BEFORE + "and body = :of order by id desc limit :limit";
  private static final String OF_ACCOUNT =
      BEFORE + "and (account = :of or actor = :of) order by id desc limit :limit";

  private final JdbcClient db;

  HappeningStore(JdbcClient db) {
    this.db = db;
  }

  void add(Happening happening) {
    var subject = happening.subject();
    var duty = happening.duty();
    EntrustmentStore.put(db.sql(ADD), duty)
        .param("id", happening.id())
        .param("at", happening.at().atOffset(ZoneOffset.UTC))
        .param("actor", happening.actor(), java.sql.Types.OTHER)
        .param("what", happening.what().name())
        .param("account", subject.account())
        .param("office", subject.office().json())
        .param("body", subject.body().map(BodyId::value).orElse(null), java.sql.Types.OTHER)
        .update();
  }

  Slice<Happening> all(UUID before) {
    return list(ALL, before, null);
  }

  Slice<Happening> ofBody(BodyId body, UUID before) {
    return list(OF_BODY, before, body.value());
  }

  /// What an account did and what was done to it.
  Slice<Happening> ofAccount(UUID account, UUID before) {
    return list(OF_ACCOUNT, before, account);
  }

  private Slice<Happening> list(String sql, UUID before, @Nullable UUID of) {
    var query = db.sql(sql).param("before", before).param("limit", Slice.SIZE_MAX + 1);
    if (of != null) query.param("of", of);
    return Slice.of(query.query((row, _) -> happening(row)).list());
  }

  private static Happening happening(ResultSet row) throws SQLException {
    return new Happening(
        row.getObject("id", UUID.class),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getObject("actor", UUID.class),
        Happening.What.valueOf(row.getString("what")),
        new Happening.Subject(
            row.getObject("account", UUID.class),
            Multilingual.fromJson(row.getString("office")),
            Optional.ofNullable(row.getObject("body", UUID.class)).map(BodyId::new)),
        row.getString("duty") == null ? null : EntrustmentStore.read(row));
  }
}
