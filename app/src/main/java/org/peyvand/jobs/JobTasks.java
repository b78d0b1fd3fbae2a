package org.peyvand.jobs;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// The jobs of all rooms as the library wants them.
@Component
class JobTasks {
  private final JobStore store;
  private final List<RecurringTask<Void>> recurring;
  private final List<Task<?>> ordered;

  JobTasks(JobStore store, ObjectProvider<Job> jobs) {
    this.store = store;
    recurring =
        jobs.stream()
            .filter(Job.Recurring.class::isInstance)
            .map(Job.Recurring.class::cast)
            .map(this::task)
            .toList();
    ordered =
        jobs.stream()
            .filter(Job.Ordered.class::isInstance)
            .map(Job.Ordered.class::cast)
            .<Task<?>>map(this::task)
            .toList();
  }

  List<RecurringTask<Void>> recurring() {
    return recurring;
  }

  List<Task<?>> ordered() {
    return ordered;
  }

  private RecurringTask<Void> task(Job.Recurring job) {
    var schedule = schedule(job.rhythm());
    return Tasks.recurring(job.name(), schedule)
        .onFailure(again(schedule))
        .onDeadExecution(this::takeUp)
        .execute((_, _) -> job.work().run());
  }

  private Task<Void> task(Job.Ordered job) {
    return Tasks.oneTime(job.name())
        .onFailure(again(Clockwork.UNTIL_SOMEBODY_MENDS_IT))
        .onDeadExecution(this::takeUp)
        .execute((instance, _) -> job.work().accept(instance.getId()));
  }

  private static Schedule schedule(Rhythm rhythm) {
    return switch (rhythm) {
      case Rhythm.Every(var pause) -> Schedules.fixedDelay(pause);
      case Rhythm.Daily(var at, var zone) -> Schedules.daily(zone, at);
    };
  }

  /// Tries again after a pause that grows; where that has an end, when it would come anyway.
  private FailureHandler<Void> again(Schedule anyway) {
    return (complete, operations) -> {
      var execution = complete.getExecution();
      store.failed(
          execution.getTaskName(), execution.getId(), complete.getTimeDone(), words(complete));
      var pause = RetryRules.pause(execution.consecutiveFailures + 1);
      operations.reschedule(
          complete,
          pause
              .map(complete.getTimeDone()::plus)
              .orElseGet(() -> anyway.getNextExecutionTime(complete)));
    };
  }

  /// What a dead node had in hand is due at once.
  private void takeUp(ExecutionComplete dead, ExecutionOperations<Void> operations) {
    var execution = dead.getExecution();
    store.failed(
        execution.getTaskName(),
        execution.getId(),
        dead.getTimeDone(),
        "The node that was doing this stopped: " + execution.pickedBy);
    operations.reschedule(dead, dead.getTimeDone());
  }

  private static String words(ExecutionComplete failed) {
    return failed.getCause().map(Throwable::toString).orElse("");
  }
}
