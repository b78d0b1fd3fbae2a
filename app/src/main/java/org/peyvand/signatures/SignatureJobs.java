package org.peyvand.signatures;

import java.util.UUID;
import org.peyvand.jobs.Job;
import org.peyvand.kernel.InstrumentId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What this room does in the background.
@Configuration(proxyBeanMethods = false)
class SignatureJobs {
  @Bean
  Job stampJob(Stamps stamps) {
    return new Job.Ordered(
        Containers.STAMP_JOB, about -> stamps.add(new InstrumentId(UUID.fromString(about))));
  }
}
