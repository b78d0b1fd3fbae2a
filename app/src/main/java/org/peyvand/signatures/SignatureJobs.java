package org.peyvand.signatures;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.peyvand.jobs.Job;
import org.peyvand.jobs.Rhythm;
import org.peyvand.kernel.InstrumentId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What this room does in the background.
@Configuration(proxyBeanMethods = false)
class SignatureJobs {
  /// Lists of qualified authorities come out every day, some of them oftener.
  private static final Duration FETCH_EVERY = Duration.ofHours(6);

  @Bean
  Job fetchRevocationLists(ListFetching fetching) {
    return new Job.Recurring(
        "signatures.job.fetch", new Rhythm.Every(FETCH_EVERY), fetching::round);
  }

  @Bean
  Job lookAtAges(Aging aging) {
    return new Job.Recurring(
        "signatures.job.age", new Rhythm.Daily(LocalTime.of(2, 30), ZoneOffset.UTC), aging::look);
  }

  @Bean
  Job stampJob(Stamps stamps) {
    return new Job.Ordered(
        Containers.STAMP_JOB, about -> stamps.add(new InstrumentId(UUID.fromString(about))));
  }
}
