package org.peyvand.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Runs the jobs while the house is open: it starts after everything else and stops first. Each
/// piece of work is picked in one statement that skips what another node has; a node that works
/// says so every few seconds, and what a dead node held is taken up by the next.
@Component
class Clockwork implements SmartLifecycle {
  /// When work that failed for good is due: never, by itself.
  static final Instant NEVER = Schedule.NEVER;

  static final Schedule UNTIL_SOMEBODY_MENDS_IT =
      new Schedule() {
        @Override
        public Instant getNextExecutionTime(ExecutionComplete failed) {
          return NEVER;
        }

        @Override
        public boolean isDeterministic() {
          return true;
        }
      };

  /// One short statement each time; what is ordered waits no longer than this.
  private static final Duration LOOK_EVERY = Duration.ofSeconds(5);

  /// With the library's six missed beats, a dead node's work waits little more than a minute.
  private static final Duration BEAT_EVERY = Duration.ofSeconds(10);

  /// Of the ten sessions of the database, the pages keep most.
  private static final int AT_ONCE = 3;

  private final DataSource database;
  private final JobTasks tasks;
  private final Clock clock;
  private final boolean wanted;
  private @Nullable Scheduler running;

  /// @param wanted tests run what is due themselves
  Clockwork(
      DataSource database,
      JobTasks tasks,
      Clock clock,
      @Value("${peyvand.jobs.run:true}") boolean wanted) {
    this.database = database;
    this.tasks = tasks;
    this.clock = clock;
    this.wanted = wanted;
  }

  @Override
  public boolean isAutoStartup() {
    return wanted;
  }

  @Override
  public synchronized void start() {
    running =
        asAlways(Scheduler.create(database, tasks.ordered()))
            .startTasks(tasks.recurring())
            .clock(clock::instant)
            .threads(AT_ONCE)
            .pollingInterval(LOOK_EVERY)
            .pollUsingLockAndFetch(0.5, 1.0)
            .build();
    running.start();
  }

  /// What holds for the real clock and for the clock of tests.
  static <B extends SchedulerBuilder> B asAlways(B builder) {
    builder
        .tableName(JobStore.TASKS)
        .jdbcCustomization(new PostgreSqlJdbcCustomization(false, true))
        .heartbeatInterval(BEAT_EVERY);
    return builder;
  }

  /// Work in hand may end; nothing new is begun.
  @Override
  public synchronized void stop() {
    var scheduler = running;
    running = null;
    if (scheduler != null) scheduler.stop();
  }

  @Override
  public synchronized boolean isRunning() {
    return running != null;
  }
}
