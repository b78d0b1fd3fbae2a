package org.peyvand.jobs;

import java.time.Clock;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The room's own job: what failed for good is forgotten in the end.
@Configuration(proxyBeanMethods = false)
class JobsTidying {
  /// Long enough for an operator who comes by once a quarter.
  private static final Period KEPT = Period.ofDays(90);

  @Bean
  Job tidyJobs(JobStore store, Clock clock) {
    return new Job.Recurring(
        "jobs.job.tidy",
        new Rhythm.Daily(LocalTime.of(2, 30), ZoneOffset.UTC),
        () -> store.forget(Clockwork.NEVER, clock.instant().minus(KEPT)));
  }
}
