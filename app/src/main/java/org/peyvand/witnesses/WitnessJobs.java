package org.peyvand.witnesses;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.peyvand.jobs.Job;
import org.peyvand.jobs.Rhythm;
import org.peyvand.verify.mirror.Mirror.Thoroughness;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the room does by the clock.
@Configuration(proxyBeanMethods = false)
class WitnessJobs {
  static final String ASK = "witnesses.job.ask";

  /// A new checkpoint hastens it; this is for witnesses that were away.
  private static final Duration ASK_EVERY = Duration.ofMinutes(5);

  /// A split view is worth something to who makes it only while nobody has seen both.
  private static final Duration WATCH_EVERY = Duration.ofMinutes(10);

  @Bean
  Job askWitnesses(Asking asking) {
    return new Job.Recurring(ASK, new Rhythm.Every(ASK_EVERY), asking::round);
  }

  @Bean
  Job watchRegisters(Watching watching) {
    return new Job.Recurring(
        "witnesses.job.watch",
        new Rhythm.Every(WATCH_EVERY),
        () -> watching.round(Thoroughness.WHAT_IS_NEW));
  }

  /// What changed behind everybody's back is found by asking for all of it again.
  @Bean
  Job watchRegistersWhole(Watching watching) {
    return new Job.Recurring(
        "witnesses.job.watch-whole",
        new Rhythm.Daily(LocalTime.of(1, 30), ZoneOffset.UTC),
        () -> watching.round(Thoroughness.EVERYTHING));
  }
}
