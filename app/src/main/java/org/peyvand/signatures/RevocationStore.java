package org.peyvand.signatures;

import java.security.cert.CRLException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.peyvand.kernel.BodyId;
import org.peyvand.verify.signature.RevocationLists;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RevocationStore {
  /// One for each anchor a body can have.
  private static final int LISTS_MAX = 50;

  /// An older list never takes the place of a newer one.
  private static final String KEEP =
      """
      insert into signatures.revocation_list
        (body, authority, content, issued, ends, received, source)
      values (:body, :authority, :content, :issued, :ends, :received, :source)
      on conflict (body, authority) do update set
        content = excluded.content, issued = excluded.issued, ends = excluded.ends,
        received = excluded.received, source = excluded.source
      where signatures.revocation_list.issued < excluded.issued
      """;

  private static final String LISTS =
      """
      select body, content, received, source from signatures.revocation_list
      where body = :body order by authority limit :limit
      """;

  private final JdbcClient db;

  RevocationStore(JdbcClient db) {
    this.db = db;
  }

  /// Whether it is newer than what was there.
  boolean keep(RevocationList list) {
    try {
      return db.sql(KEEP)
              .param("body", list.body().value())
              .param("authority", list.key())
              .param("content", list.list().getEncoded())
              .param("issued", utc(list.issued()))
              .param("ends", utc(list.ends()))
              .param("received", utc(list.received()))
              .param("source", list.source())
              .update()
          == 1;
    } catch (CRLException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  List<RevocationList> lists(BodyId body) {
    return db.sql(LISTS)
        .param("body", body.value())
        .param("limit", LISTS_MAX)
        .query((row, _) -> list(row))
        .list();
  }

  private static RevocationList list(ResultSet row) throws SQLException {
    return new RevocationList(
        new BodyId(row.getObject("body", UUID.class)),
        RevocationLists.kept(row.getBytes("content")),
        row.getObject("received", OffsetDateTime.class).toInstant(),
        row.getString("source"));
  }

  private static OffsetDateTime utc(Instant at) {
    return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
  }
}
