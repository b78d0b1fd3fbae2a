package org.peyvand.files;

import java.time.LocalTime;
import java.time.ZoneOffset;
import org.peyvand.jobs.Job;
import org.peyvand.jobs.Rhythm;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The room's own job.
@Configuration(proxyBeanMethods = false)
class FilesTidying {
  @Bean
  Job collectOrphans(Orphans orphans) {
    return new Job.Recurring(
        "files.job.collect",
        new Rhythm.Daily(LocalTime.of(2, 45), ZoneOffset.UTC),
        orphans::collect);
  }
}
