package org.peyvand.people;

import java.time.LocalTime;
import java.time.ZoneOffset;
import org.peyvand.jobs.Job;
import org.peyvand.jobs.Rhythm;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What this room does in the background.
@Configuration(proxyBeanMethods = false)
class PeopleJobs {
  /// When most of the host's cities sleep.
  private static final LocalTime AT = LocalTime.of(1, 30);

  @Bean
  Job eraseAddressesJob(Retention retention) {
    return new Job.Recurring(
        "people.job.erase", new Rhythm.Daily(AT, ZoneOffset.UTC), retention::eraseAddresses);
  }
}
