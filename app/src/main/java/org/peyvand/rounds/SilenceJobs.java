package org.peyvand.rounds;

import java.time.Instant;
import org.peyvand.jobs.Job;
import org.peyvand.jobs.Jobs;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What silence procedures do by the clock. Jobs may come twice or, after an extension, for a
/// deadline that no longer holds: each looks again, holding the text.
@Configuration(proxyBeanMethods = false)
class SilenceJobs {
  static final String CONCLUDE = "rounds.job.silence";
  static final String REMIND = "rounds.job.reminder";

  @Bean
  Job concludeSilence(ObjectProvider<SilenceClock> clock) {
    return new Job.Ordered(CONCLUDE, about -> clock.getObject().conclude(about));
  }

  @Bean
  Job remindOfSilence(ObjectProvider<SilenceClock> clock) {
    return new Job.Ordered(REMIND, about -> clock.getObject().remind(about));
  }

  /// Orders the work of a procedure for its deadline.
  static void order(Jobs jobs, Silence silence, Instant now) {
    var deadline = silence.deadline();
    jobs.order(CONCLUDE, about(silence, deadline), deadline);
    for (var due : SilenceRules.reminders(now, deadline)) {
      jobs.order(REMIND, about(silence, due), due);
    }
  }

  private static String about(Silence silence, Instant at) {
    return silence.id() + "@" + at.toEpochMilli();
  }
}
