package org.peyvand.jobs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.peyvand.kernel.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JobStore {
  /// The library's table, as its builder wants to hear it.
  static final String TASKS = "jobs.task";

  /// What the library calls the only instance of a recurring task.
  static final String RECURRING = "recurring";

  /// The schema's limit: the beginning says what happened, the rest is where.
  private static final int WORDS_MAX = 500;

  private static final String ORDER =
      """
      insert into jobs.task (task_name, task_instance, execution_time, picked, version)
      values (:job, :about, :at, false, 1)
      on conflict do nothing
      """;
  private static final String HASTEN =
      """
      update jobs.task set execution_time = :at, version = version + 1
      where task_name = :job and task_instance = :about and not picked
      """;
  private static final String FAILED =
      """
      insert into jobs.failure (task_name, task_instance, at, words)
      values (:job, :about, :at, :words)
      on conflict (task_name, task_instance) do update set at = excluded.at, words = excluded.words
      """;
  private static final String STANDING =
      """
      select t.task_name, t.task_instance, t.execution_time, t.picked, t.last_success,
        coalesce(t.consecutive_failures, 0) as failures, f.at as failed, f.words
      from jobs.task t
      left join jobs.failure f on f.task_name = t.task_name and f.task_instance = t.task_instance
      """;
  private static final String ALL =
      STANDING
          + """
          where (t.task_name, t.task_instance) > (:job, :about)
          order by t.task_name, t.task_instance limit :limit
          """;
  private static final String FAILING =
      STANDING
          + """
          where t.consecutive_failures > 0 and (t.task_name, t.task_instance) > (:job, :about)
          order by t.task_name, t.task_instance limit :limit
          """;
  private static final String FORGET_ENDED =
      "delete from jobs.task where execution_time >= :never and last_failure < :before";
  private static final String FORGET_FAILURES =
      """
      delete from jobs.failure f where not exists
        (select from jobs.task t
         where t.task_name = f.task_name and t.task_instance = f.task_instance)
      """;

  private final JdbcClient db;

  JobStore(JdbcClient db) {
    this.db = db;
  }

  /// The same order is kept once while it waits.
  void order(String job, String about, Instant at) {
    db.sql(ORDER).param("job", job).param("about", about).param("at", utc(at)).update();
  }

  /// Whether it was waiting, and is due at that moment now.
  boolean hasten(String job, String about, Instant at) {
    return db.sql(HASTEN).param("job", job).param("about", about).param("at", utc(at)).update()
        == 1;
  }

  void failed(String job, String about, Instant at, String words) {
    db.sql(FAILED)
        .param("job", job)
        .param("about", about)
        .param("at", utc(at))
        .param("words", words.substring(0, Math.min(words.length(), WORDS_MAX)).replace("\0", ""))
        .update();
  }

  Slice<Standing> standings(boolean failing, String afterJob, String afterAbout) {
    return Slice.of(
        db.sql(failing ? FAILING : ALL)
            .param("job", afterJob)
            .param("about", afterAbout)
            .param("limit", Slice.SIZE_MAX + 1)
            .query((row, _) -> standing(row))
            .list());
  }

  /// Forgets orders that failed for good before a moment, and the words about orders that are gone.
  void forget(Instant never, Instant before) {
    db.sql(FORGET_ENDED).param("never", utc(never)).param("before", utc(before)).update();
    db.sql(FORGET_FAILURES).update();
  }

  private static Standing standing(ResultSet row) throws SQLException {
    var about = row.getString("task_instance");
    var next = instant(row, "execution_time");
    var failed = instant(row, "failed");
    var words = row.getString("words");
    return new Standing(
        row.getString("task_name"),
        about.equals(RECURRING) ? "" : about,
        Optional.ofNullable(next).filter(at -> at.isBefore(Clockwork.NEVER)),
        row.getBoolean("picked"),
        Optional.ofNullable(instant(row, "last_success")),
        row.getInt("failures"),
        failed == null || words == null
            ? Optional.empty()
            : Optional.of(new Standing.Failure(failed, words)));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private static OffsetDateTime utc(Instant instant) {
    return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
