package org.peyvand.depositary;

import java.util.UUID;
import org.peyvand.jobs.Job;
import org.peyvand.jobs.Jobs;
import org.peyvand.kernel.InstrumentId;
import org.peyvand.signatures.Containers;
import org.peyvand.signatures.SealRenewed;
import org.peyvand.texts.Texts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/// Puts what an act has brought into the signed original soon after it, where this host has
/// time-stamps made: a stamp that waits for the first download proves little.
@Configuration(proxyBeanMethods = false)
class OriginalJobs {
  private static final String CLOSE = "depositary.job.close";

  private final Jobs jobs;
  private final Containers containers;

  OriginalJobs(Jobs jobs, Containers containers) {
    this.jobs = jobs;
    this.containers = containers;
  }

  @Bean
  static Job closeOriginalJob(SignedOriginals originals, Texts texts) {
    return new Job.Ordered(
        CLOSE,
        about ->
            texts.find(new InstrumentId(UUID.fromString(about))).ifPresent(originals::container));
  }

  @EventListener
  void renewed(SealRenewed event) {
    jobs.order(CLOSE, event.instrument().toString());
  }

  @EventListener
  void recorded(ActRecorded event) {
    if (containers.stamps()) jobs.order(CLOSE, event.instrument().toString());
  }
}
