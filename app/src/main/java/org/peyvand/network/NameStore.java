package org.peyvand.network;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.peyvand.kernel.BodyId;
import org.peyvand.kernel.NetworkId;
import org.peyvand.languages.Multilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Names are data with dates: what something was called stays.
@Repository
class NameStore {
  /// Corrections of one name that are shown; each is an act of the operator.
  private static final int FORMER_MAX = 50;

  private static final String RENAME_NETWORK =
      """
      update network.network set names = :names::jsonb, purpose = :purpose::jsonb where id = :id
      """;
  private static final String RENAME_BODY =
      """
      update network.body set names = :names::jsonb, own_names = :own_names::jsonb where id = :id
      """;
  private static final String KEEP =
      """
      insert into network.former_name (named, names, own_names, until)
      values (:named, :names::jsonb, :own_names::jsonb, :until)
      """;
  private static final String FORMER =
      """
      select names, own_names, until from network.former_name
      where named = :named order by until desc limit :limit
      """;

  private final JdbcClient db;

  NameStore(JdbcClient db) {
    this.db = db;
  }

  void rename(NetworkId network, Multilingual names, Multilingual purpose) {
    db.sql(RENAME_NETWORK)
        .param("id", network.value())
        .param("names", names.json())
        .param("purpose", purpose.json())
        .update();
  }

  void rename(BodyId body, Multilingual names, Optional<Multilingual> ownNames) {
    db.sql(RENAME_BODY)
        .param("id", body.value())
        .param("names", names.json())
        .param("own_names", ownNames.map(Multilingual::json).orElse(null))
        .update();
  }

  /// Keeps what a network or a body was called until now.
  void keep(UUID named, Multilingual names, Optional<Multilingual> ownNames, Instant until) {
    db.sql(KEEP)
        .param("named", named)
        .param("names", names.json())
        .param("own_names", ownNames.map(Multilingual::json).orElse(null))
        .param("until", until.atOffset(ZoneOffset.UTC))
        .update();
  }

  /// What it was called, the latest first.
  List<FormerName> formerNames(UUID named) {
    return db.sql(FORMER)
        .param("named", named)
        .param("limit", FORMER_MAX)
        .query(
            (row, _) -> {
              @Nullable String ownNames = row.getString("own_names");
              return new FormerName(
                  Multilingual.fromJson(row.getString("names")),
                  Optional.ofNullable(ownNames).map(Multilingual::fromJson),
                  row.getObject("until", OffsetDateTime.class).toInstant());
            })
        .list();
  }
}
