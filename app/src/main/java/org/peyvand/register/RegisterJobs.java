package org.peyvand.register;

import java.time.LocalTime;
import java.time.ZoneOffset;
import org.peyvand.jobs.Job;
import org.peyvand.jobs.Rhythm;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the room does by the clock, beside the sequencer.
@Configuration(proxyBeanMethods = false)
class RegisterJobs {
  /// A disk goes bad between two starts as well.
  @Bean
  Job checkRegister(Integrity integrity) {
    return new Job.Recurring(
        "register.job.check",
        new Rhythm.Daily(LocalTime.of(3, 30), ZoneOffset.UTC),
        integrity::check);
  }
}
