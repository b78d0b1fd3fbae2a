package org.peyvand.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import java.time.Instant;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;

/// Runs what is due at a moment, on the thread and in the transaction of the test: the jobs of the
/// house with the real scheduler, only its clock and its threads are ours.
@Component
public class DueJobs {
  private final ManualScheduler scheduler;

  DueJobs(DataSource database, JobTasks tasks) {
    var builder =
        TestHelper.createManualScheduler(
            new TransactionAwareDataSourceProxy(database), tasks.ordered());
    builder.clock(new SettableClock()).startTasks(tasks.recurring());
    scheduler = Clockwork.asAlways(builder).build();
  }

  /// Lets every job begin its rhythm at this moment, then runs what is due.
  public void run(Instant at) {
    scheduler.setTime(at);
    scheduler.start();
    scheduler.runAnyDueExecutions();
  }

  /// As a node does that finds another one dead.
  public void takeUpTheDead(Instant at) {
    scheduler.setTime(at);
    scheduler.runDeadExecutionDetection();
  }

  Scheduler scheduler() {
    return scheduler;
  }
}
