package org.peyvand.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.peyvand.database.ScratchPostgres;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The room by itself, on a database of its own, with jobs that can be made to fail.
class JobsTests {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final String OFTEN = "test.job.often";
  private static final String AT_SEVEN = "test.job.at-seven";
  private static final String ORDERED = "test.job.ordered";

  private final DataSource database = ScratchPostgres.fresh();
  private final JobStore store = new JobStore(JdbcClient.create(database));
  private final Jobs jobs = new Jobs(store, Clock.fixed(NOON, ZoneOffset.UTC));
  private final List<String> done = new ArrayList<>();
  private final DueJobs due = new DueJobs(database, tasks());
  private boolean broken;

  @Test
  void recurring_work_comes_again_after_its_pause() {
    due.run(NOON);
    due.run(NOON.plusSeconds(59));
    assertThat(done).containsExactly(OFTEN);

    due.run(NOON.plusSeconds(60));
    assertThat(done).containsExactly(OFTEN, OFTEN);
  }

  @Test
  void daily_work_comes_at_the_hour_of_its_zone() {
    due.run(Instant.parse("2026-03-01T03:29:00Z"));
    assertThat(done).doesNotContain(AT_SEVEN);

    due.run(Instant.parse("2026-03-01T03:30:00Z"));
    due.run(Instant.parse("2026-03-01T23:00:00Z"));
    assertThat(done).containsOnlyOnce(AT_SEVEN);
  }

  @Test
  void ordered_work_is_done_once_and_then_forgotten() {
    store.order(ORDERED, "a thing", NOON);

    due.run(NOON);
    due.run(NOON.plusSeconds(1));

    assertThat(done).containsOnlyOnce("a thing");
    assertThat(standing(ORDERED, "a thing")).isEmpty();
  }

  @Test
  void work_for_later_is_left_until_then() {
    store.order(ORDERED, "a thing", NOON.plusSeconds(10));

    due.run(NOON);
    assertThat(done).doesNotContain("a thing");

    due.run(NOON.plusSeconds(10));
    assertThat(done).contains("a thing");
  }

  @Test
  void what_fails_says_why_and_is_tried_again_after_a_growing_pause() {
    broken = true;
    due.run(NOON);
    due.run(NOON.plusSeconds(30));

    var failing = standing(OFTEN, "").orElseThrow();
    assertThat(failing.failures()).isEqualTo(2);
    assertThat(failing.next()).contains(NOON.plusSeconds(90));
    assertThat(failing.failure().orElseThrow().words()).contains("the server is away");

    broken = false;
    due.run(NOON.plusSeconds(90));
    var mended = standing(OFTEN, "").orElseThrow();
    assertThat(mended.failing()).isFalse();
    assertThat(mended.succeeded()).contains(NOON.plusSeconds(90));
    assertThat(mended.failure()).isPresent();
  }

  @Test
  void an_order_that_fails_for_good_waits_for_a_person_who_can_have_it_tried_again() {
    broken = true;
    var end = NOON.minus(Duration.ofDays(1));
    store.order(ORDERED, "a thing", end);
    for (int attempt = 0; attempt < 18; attempt++) {
      end = standing(ORDERED, "a thing").orElseThrow().next().orElseThrow();
      due.run(end);
    }
    assertThat(standing(ORDERED, "a thing").orElseThrow().next()).isEmpty();

    broken = false;
    assertThat(jobs.hasten(ORDERED, "a thing")).isTrue();
    due.run(end.isAfter(NOON) ? end : NOON);
    assertThat(done).contains("a thing");
  }

  @Test
  void work_of_a_node_that_died_is_taken_up_by_the_next() {
    store.order(ORDERED, "a thing", NOON);
    JdbcClient.create(database)
        .sql(
            """
            update jobs.task set picked = true, picked_by = 'a dead node', last_heartbeat = :at
            where task_name = :job
            """)
        .param("at", NOON.atOffset(ZoneOffset.UTC))
        .param("job", ORDERED)
        .update();

    due.takeUpTheDead(NOON.plusSeconds(30));
    due.run(NOON.plusSeconds(30));
    assertThat(done).doesNotContain("a thing");

    due.takeUpTheDead(NOON.plus(Duration.ofMinutes(2)));
    due.run(NOON.plus(Duration.ofMinutes(2)));
    assertThat(done).containsOnlyOnce("a thing");
  }

  @Test
  void by_the_real_clock_two_nodes_do_an_order_once_between_them() throws Exception {
    var both = new CountDownLatch(20);
    var first = node(both);
    var second = node(both);
    first.start();
    second.start();
    try {
      for (int i = 0; i < 20; i++) store.order(ORDERED, "thing " + i, NOON);

      assertThat(both.await(30, TimeUnit.SECONDS)).isTrue();
    } finally {
      first.stop();
      second.stop();
    }
    assertThat(done)
        .filteredOn(what -> what.startsWith("thing"))
        .hasSize(20)
        .doesNotHaveDuplicates();
    assertThat(first.isRunning()).isFalse();
  }

  private Clockwork node(CountDownLatch latch) {
    var beans = new StaticListableBeanFactory();
    beans.addBean(
        "ordered",
        new Job.Ordered(
            ORDERED,
            about -> {
              synchronized (done) {
                done.add(about);
              }
              latch.countDown();
            }));
    return new Clockwork(
        database, new JobTasks(store, beans.getBeanProvider(Job.class)), Clock.systemUTC(), true);
  }

  private JobTasks tasks() {
    var beans = new StaticListableBeanFactory();
    beans.addBean(
        "often",
        new Job.Recurring(OFTEN, new Rhythm.Every(Duration.ofSeconds(60)), () -> work(OFTEN)));
    beans.addBean(
        "at seven",
        new Job.Recurring(
            AT_SEVEN,
            new Rhythm.Daily(LocalTime.of(7, 0), ZoneId.of("Asia/Tehran")),
            () -> work(AT_SEVEN)));
    beans.addBean("ordered", new Job.Ordered(ORDERED, this::work));
    return new JobTasks(store, beans.getBeanProvider(Job.class));
  }

  private void work(String what) {
    if (broken) throw new IllegalStateException("the server is away");
    done.add(what);
  }

  private java.util.Optional<Standing> standing(String job, String about) {
    return jobs.standings("", "").items().stream()
        .filter(standing -> standing.job().equals(job) && standing.about().equals(about))
        .findFirst();
  }
}
