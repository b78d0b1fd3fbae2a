package org.peyvand.rounds;

import java.time.Instant;
import org.peyvand.access.Member;
import org.peyvand.jobs.Jobs;
import org.peyvand.texts.Instrument;
import org.springframework.stereotype.Component;

/// What follows from an act in a silence procedure, in the act's own transaction: those concerned
/// hear of it, and the clock is set.
@Component
class Announcing {
  private final RoundNotices notices;
  private final Jobs jobs;

  Announcing(RoundNotices notices, Jobs jobs) {
    this.notices = notices;
    this.jobs = jobs;
  }

  void opened(Instrument instrument, Silence silence, Instant now) {
    SilenceJobs.order(jobs, silence, now);
    notices.opened(instrument, silence);
  }

  void extended(Instrument instrument, Silence silence, Instant now) {
    SilenceJobs.order(jobs, silence, now);
    notices.extended(instrument, silence);
  }

  void ended(Instrument instrument, Silence silence, Member member) {
    notices.ended(instrument, silence, member);
  }
}
