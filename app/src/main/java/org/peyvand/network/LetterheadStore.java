package org.peyvand.network;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class LetterheadStore {
  private static final String KEEP =
      """
      insert into network.letterhead (body, network, emblem, color, lines, set_by, set_at)
      values (:body, :network, :emblem, :color, :lines::jsonb, :set_by, :set_at)
      on conflict (%s) do update set emblem = excluded.emblem, color = excluded.color,
        lines = excluded.lines, set_by = excluded.set_by, set_at = excluded.set_at
      """;
  private static final String FIND =
      """
      select emblem, color, lines from network.letterhead
      where body = :body::uuid or network = :network::uuid
      """;
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final TypeReference<List<String>> LINES = new TypeReference<>() {};

  private final JdbcClient db;

  LetterheadStore(JdbcClient db) {
    this.db = db;
  }

  void keep(LetterheadOwner owner, Letterhead letterhead, UUID account, Instant at) {
    var once =
        switch (owner) {
          case LetterheadOwner.OfBody _ -> "body";
          case LetterheadOwner.OfDepositary _ -> "network";
        };
    db.sql(KEEP.formatted(once))
        .param("body", body(owner), Types.OTHER)
        .param("network", network(owner), Types.OTHER)
        .param("emblem", letterhead.emblem(), Types.BINARY)
        .param("color", letterhead.color())
        .param("lines", JSON.writeValueAsString(letterhead.lines()))
        .param("set_by", account)
        .param("set_at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<Letterhead> find(LetterheadOwner owner) {
    return db.sql(FIND)
        .param("body", body(owner), Types.OTHER)
        .param("network", network(owner), Types.OTHER)
        .query((row, _) -> letterhead(row))
        .optional();
  }

  private static @Nullable UUID body(LetterheadOwner owner) {
    return owner instanceof LetterheadOwner.OfBody(var body) ? body.value() : null;
  }

  private static @Nullable UUID network(LetterheadOwner owner) {
    return owner instanceof LetterheadOwner.OfDepositary(var network) ? network.value() : null;
  }

  private static Letterhead letterhead(ResultSet row) throws SQLException {
    byte @Nullable [] emblem = row.getBytes("emblem");
    return new Letterhead(
        emblem, row.getInt("color"), JSON.readValue(row.getString("lines"), LINES));
  }
}
