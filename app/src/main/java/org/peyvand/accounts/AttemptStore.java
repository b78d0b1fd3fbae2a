package org.peyvand.accounts;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AttemptStore {
  private static final String COUNT =
      """
      select coalesce(max(count), 0) from accounts.failed_attempts
      where subject = :subject and since > :after
      """;
  private static final String FAILED =
      """
      insert into accounts.failed_attempts as f (subject, since, count) values (:subject, :at, 1)
      on conflict (subject) do update set
        since = case when f.since > :after then f.since else excluded.since end,
        count = case when f.since > :after then f.count + 1 else 1 end
      """;
  private static final String FORGET =
      "delete from accounts.failed_attempts where subject = :subject or since <= :after";

  private final JdbcClient db;

  AttemptStore(JdbcClient db) {
    this.db = db;
  }

  /// The failures since the first one after this instant.
  int count(byte[] subject, Instant after) {
    return db.sql(COUNT)
        .param("subject", subject)
        .param("after", after.atOffset(ZoneOffset.UTC))
        .query(Integer.class)
        .single();
  }

  void failed(byte[] subject, Instant at, Instant after) {
    db.sql(FAILED)
        .param("subject", subject)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("after", after.atOffset(ZoneOffset.UTC))
        .update();
  }

  /// Forgets a subject, and whatever is too old to count.
  void forget(byte[] subject, Instant after) {
    db.sql(FORGET)
        .param("subject", subject)
        .param("after", after.atOffset(ZoneOffset.UTC))
        .update();
  }
}
